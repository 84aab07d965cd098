package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.deliberation.FoundingRefusal;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a question have in common: who may, what was typed, what is answered. */
@Component
record QuestionDesk(PathGate gate, AskedQuestions questions, QuestionScreen screen) {

    static final String PATH = FoundingPath.PATH + "{path}/questions/{code}";

    private static final String TEMPLATE = "founding/question";

    Standing at(UUID path, String code, Visitor me) {
        var at = gate.founder(path, me);
        asked(at, code);
        return at;
    }

    /** Throws a problem 404 where the path has no such question. */
    AskedQuestion asked(Standing at, String code) {
        return questions.find(at.path().id(), code).orElseThrow(Problem::notFound);
    }

    ModelAndView show(Standing at, String code, Page page) {
        return page.show(TEMPLATE, screen.of(at, code, Form.empty(), page));
    }

    ModelAndView refuse(Standing at, String code, Form form, Page page) {
        return page.refuse(TEMPLATE, screen.of(at, code, form, page));
    }

    /** What was typed, some lines; too little or too much is said beside the field. */
    static String text(Form form, String field, int longest, Page page) {
        var typed = form.value(field).replace("\r\n", "\n");
        if (typed.isEmpty()) form.reject(field, page.t("founding.text.missing"));
        if (typed.length() > longest) form.reject(field, page.t("founding.text.long", longest));
        return typed;
    }

    /** The same on one line, that may be left empty. */
    static String line(Form form, String field, int longest, Page page) {
        var typed = form.line(field, page);
        if (typed.length() > longest) form.reject(field, page.t("founding.text.long", longest));
        return typed;
    }

    ModelAndView done(
            Standing at, String code, Optional<FoundingRefusal> refusal, String done, String anchor, Page page) {
        var here = at.path().url() + "/questions/" + code;
        return refusal.isPresent()
                ? page.redirectWithCare(
                        here, "founding.refused." + refusal.get().name())
                : page.redirect(here + anchor, done);
    }
}
