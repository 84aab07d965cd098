package org.fabcom.diagnosis.links;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A short address is made for whoever asks for it (ADR 0212), and leads from the paper to the sheet. Whoever guesses is soon told
 * to wait.
 */
@Controller
record LinkPages(ShortLinks links, RateLimits limits) {

    private static final int MOST_AN_HOUR = 30;
    private static final String SHEET = "/faire-le-point/resultat";
    private static final Pattern KEPT = Pattern.compile("/faire-le-point/gardes/[0-9a-f-]{36}");

    /** Keeps the answers for a year, which the page says beside the button; back to what is to be printed. */
    @PostMapping("/f")
    @Access(Access.Level.PUBLIC)
    ModelAndView make(HttpServletRequest request, Form form, Page page) {
        var sheet = form.value("feuille");
        if (!ours(sheet)) throw Problem.notFound();
        var back = Answers.with(sheet, "imprimer");
        return links.of(sheet, request.getRemoteAddr()).isPresent()
                ? page.redirect(back)
                : page.redirectWithCare(back, "diagnosis.link.not");
    }

    /** The answers of a sheet as this house writes them, or one that was kept; nothing that looks like a secret. */
    private static boolean ours(String sheet) {
        if (KEPT.matcher(sheet).matches()) return true;
        if (!sheet.startsWith(SHEET + "?")) return false;
        var answers = Answers.ofQuery(sheet.substring(SHEET.length() + 1));
        return !answers.tools().isEmpty()
                && sheet.equals(answers.withoutSecrets().at(SHEET));
    }

    @GetMapping(ShortLinks.PATH + "{code}")
    @Access(Access.Level.PUBLIC)
    ModelAndView open(String code, HttpServletRequest request, Page page) {
        var path = links.path(code);
        if (path.isEmpty()
                && !limits.allow("diagnosis.link.guess", request.getRemoteAddr(), MOST_AN_HOUR, Duration.ofHours(1)))
            throw Problem.tooMany();
        return page.redirect(path.orElseThrow(Problem::notFound));
    }
}
