package org.fabcom.diagnosis.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The third step: the sheet, on the screen, on paper and as PDF; and an example of it. */
@Controller
public class ResultPages {

    public static final String PATH = "/faire-le-point/resultat";
    static final String EXAMPLE = "/faire-le-point/exemple";

    private final Accompaniment accompaniment;
    private final Pdf pdf;

    ResultPages(Accompaniment accompaniment, Pdf pdf) {
        this.accompaniment = accompaniment;
        this.pdf = pdf;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView result(HttpServletRequest request, Page page) {
        var elsewhere = elsewhere(request, PATH);
        if (elsewhere.isPresent()) return page.redirect(elsewhere.get());
        return page.show("diagnosis/result", view(Answers.of(request.getParameterMap()), page));
    }

    @GetMapping(PATH + ".pdf")
    @Access(Access.Level.PUBLIC)
    Object paper(HttpServletRequest request, Page page) {
        var elsewhere = elsewhere(request, PATH + ".pdf");
        if (elsewhere.isPresent()) return page.redirect(elsewhere.get());
        var answers = Answers.of(request.getParameterMap());
        var diagnosis = accompaniment.diagnose(Checked.of(answers).situation());
        var view = new Results(diagnosis, answers, page).paper(answers.at(PATH), false, null);
        return pdf.answer(page.t("diagnosis.pdf.file"), "diagnosis/paper", view, page);
    }

    @GetMapping(EXAMPLE)
    @Access(Access.Level.PUBLIC)
    ModelAndView example(HttpServletRequest request, Page page) {
        return page.show("diagnosis/result", exampleView(request, page, page.print()));
    }

    @GetMapping(EXAMPLE + ".pdf")
    @Access(Access.Level.PUBLIC)
    Object examplePaper(HttpServletRequest request, Page page) {
        return pdf.answer(page.t("diagnosis.pdf.file"), "diagnosis/paper", exampleView(request, page, true), page);
    }

    private ResultView view(Answers answers, Page page) {
        var diagnosis = accompaniment.diagnose(Checked.of(answers).situation());
        return new Results(diagnosis, answers, page).view(answers.at(PATH), false, null);
    }

    private ResultView exampleView(HttpServletRequest request, Page page, boolean paper) {
        boolean shop = "c".equals(request.getParameter("s"));
        var answers = Example.of(shop, page);
        var diagnosis = accompaniment.diagnose(Checked.of(answers).situation());
        var self = shop ? EXAMPLE + "?s=c" : EXAMPLE;
        var results = new Results(diagnosis, answers, page);
        return paper ? results.paper(self, true, null) : results.view(self, true, null);
    }

    /** Where to go instead: the short address of what was sent, or back to what wants correcting. */
    private static Optional<String> elsewhere(HttpServletRequest request, String path) {
        var sent = request.getParameterMap();
        var answers = Answers.of(sent);
        var clean = answers.withoutSecrets();
        if (!clean.equals(answers)) return Optional.of(Answers.with(clean.at(ToolPages.PATH), "refus=1"));
        if (answers.tools().isEmpty()) return Optional.of(Answers.with(answers.at(ToolPages.PATH), "vide=1"));
        if (!Checked.of(answers).ok()) return Optional.of(answers.at(ToolPages.PATH) + "#erreurs");
        return Answers.fromForm(sent) ? Optional.of(answers.at(path)) : Optional.empty();
    }
}
