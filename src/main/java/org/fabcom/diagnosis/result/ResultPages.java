package org.fabcom.diagnosis.result;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.asking.Sentences;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.diagnosis.links.ShortLinks;
import org.fabcom.diagnosis.result.ShownSheet.Misread;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The third step: the sheet, on the screen, on paper and as PDF; and an example of it. */
@Controller
record ResultPages(Accompaniment accompaniment, SheetViews sheets, ShortLinks links, Pdf pdf) {

    private static final String PATH = ShownSheet.PATH;
    static final String EXAMPLE = "/faire-le-point/exemple";

    private static final int LONGEST_TYPED = 12;

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView result(HttpServletRequest request, Page page) {
        var typed = request.getParameter("q");
        if (typed != null && !typed.isBlank()) return page.redirect(stillTyped(request, typed));
        var misread = misread(request, page);
        if (misread != null) return page.show("diagnosis/result", sheets.screen(before(request, misread), page));
        var elsewhere = elsewhere(request, PATH);
        if (elsewhere.isPresent()) return page.redirect(elsewhere.get());
        return page.show("diagnosis/result", sheets.screen(asked(request, page.print()), page));
    }

    /** A tool that was typed and not yet added is asked about before anything is answered. */
    private static String stillTyped(HttpServletRequest request, String typed) {
        var answers = Answers.of(request.getParameterMap()).withoutSecrets();
        return Answers.with(answers.at(ToolPages.PATH), "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + ".pdf")
    @Access(Access.Level.PUBLIC)
    Object paper(HttpServletRequest request, Page page) {
        var elsewhere = elsewhere(request, PATH + ".pdf");
        if (elsewhere.isPresent()) return page.redirect(elsewhere.get());
        return pdf.answer(
                page.t("diagnosis.pdf.file"), "diagnosis/paper", sheets.paper(asked(request, true), page), page);
    }

    /** What one tool’s lines stand on, or what the law says. */
    @GetMapping(PATH + "/preuves")
    @Access(Access.Level.PUBLIC)
    ModelAndView proofs(HttpServletRequest request, @RequestParam(defaultValue = "0") String outil, Page page) {
        var elsewhere = elsewhere(request, PATH);
        if (elsewhere.isPresent()) return page.redirect(elsewhere.get());
        return page.show("diagnosis/proofs", sheets.proofs(asked(request, false), outil, page));
    }

    /** How to leave one tool alone, step by step. */
    @GetMapping(PATH + "/seul")
    @Access(Access.Level.PUBLIC)
    ModelAndView alone(HttpServletRequest request, @RequestParam(defaultValue = "0") String outil, Page page) {
        var elsewhere = elsewhere(request, PATH);
        if (elsewhere.isPresent()) return page.redirect(elsewhere.get());
        return page.show("diagnosis/alone", sheets.alone(asked(request, false), outil, page));
    }

    @GetMapping(EXAMPLE)
    @Access(Access.Level.PUBLIC)
    ModelAndView example(HttpServletRequest request, Page page) {
        return page.show("diagnosis/result", sheets.screen(invented(request, page), page));
    }

    @GetMapping(EXAMPLE + "/preuves")
    @Access(Access.Level.PUBLIC)
    ModelAndView exampleProofs(HttpServletRequest request, @RequestParam(defaultValue = "0") String outil, Page page) {
        return page.show("diagnosis/proofs", sheets.proofs(invented(request, page), outil, page));
    }

    @GetMapping(EXAMPLE + ".pdf")
    @Access(Access.Level.PUBLIC)
    Object examplePaper(HttpServletRequest request, Page page) {
        var view = sheets.paper(invented(request, page), page);
        return pdf.answer(page.t("diagnosis.pdf.file"), "diagnosis/paper", view, page);
    }

    /** {@code paper}: with its short address, if somebody asked for one. */
    private ShownSheet asked(HttpServletRequest request, boolean paper) {
        var answers = Answers.of(request.getParameterMap());
        var diagnosis = accompaniment.diagnose(Checked.of(answers).situation());
        var self = answers.at(PATH);
        var link = paper ? links.known(self).orElse(null) : null;
        return new ShownSheet(diagnosis, answers, self, false, null, link, null);
    }

    /** The sheet without the number that could not be read. */
    private ShownSheet before(HttpServletRequest request, Misread misread) {
        var sent = new HashMap<>(request.getParameterMap());
        sent.remove(Answers.MORE + misread.field());
        var answers = Answers.of(sent);
        var diagnosis = accompaniment.diagnose(Checked.of(answers).situation());
        return new ShownSheet(diagnosis, answers, answers.at(PATH), false, null, null, misread);
    }

    /** The one number more that was asked in a card, if it is the only thing wrong; else null. */
    private static @Nullable Misread misread(HttpServletRequest request, Page page) {
        var wrong = Checked.of(Answers.of(request.getParameterMap())).wrong();
        if (wrong.size() != 1) return null;
        var field = wrong.keySet().iterator().next();
        var typed = request.getParameter(Answers.MORE + field);
        if (typed == null) return null;
        var why = Sentences.wrong(wrong.values().iterator().next(), page);
        return new Misread(field, typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)), why);
    }

    private ShownSheet invented(HttpServletRequest request, Page page) {
        boolean shop = "c".equals(request.getParameter("s"));
        var answers = Example.of(shop, page);
        var diagnosis = accompaniment.diagnose(Checked.of(answers).situation());
        return new ShownSheet(diagnosis, answers, shop ? EXAMPLE + "?s=c" : EXAMPLE, true, null, null, null);
    }

    /** Where to go instead: the short address of what was sent, or back to what wants correcting. */
    private static Optional<String> elsewhere(HttpServletRequest request, String path) {
        var sent = request.getParameterMap();
        var answers = Answers.of(sent);
        var clean = answers.withoutSecrets();
        if (!clean.equals(answers)) return Optional.of(Answers.with(clean.at(ToolPages.PATH), "refus=1"));
        if (answers.tools().isEmpty()) return Optional.of(Answers.with(answers.at(ToolPages.PATH), "vide=1"));
        if (!Checked.of(answers).ok()) return Optional.of(answers.at(ToolPages.PATH) + "#erreurs");
        return Answers.fromForm(sent) ? Optional.of(answers.at(path) + anchor(request)) : Optional.empty();
    }

    /** One comes back to the card whose number one gave. */
    private static String anchor(HttpServletRequest request) {
        var wanted = request.getParameter("vers");
        return wanted != null && wanted.matches("[a-z]{1,12}") ? "#" + wanted : "";
    }
}
