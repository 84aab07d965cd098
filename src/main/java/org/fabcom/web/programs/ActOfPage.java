package org.fabcom.web.programs;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.problem.Problem;
import org.springframework.web.servlet.ModelAndView;

/**
 * An act that a program takes by the page's own route, called in place: who may, how the form is read and what is refused are the page's,
 * and only how it is told differs.
 */
public final class ActOfPage {

    private ActOfPage() {}

    /** Nothing where the page went on; else what it refused, field by field where the form says so. */
    public static void done(ModelAndView answer, Form form) {
        var status = answer.getStatus();
        if (status == null || status.is2xxSuccessful()) return;
        if (form.wrong()) throw SentForm.refused(form);
        throw switch (status.value()) {
            case 409 -> Problem.conflict();
            case 404, 410 -> Problem.notFound();
            default -> new Wrong(422, List.of(new Wrong.Field("", "is not what the form of the page takes")));
        };
    }

    /** The same for an act without a form. */
    public static void done(ModelAndView answer) {
        done(answer, Form.empty());
    }

    /** What is not sent stays as it is: a form filled from what is known, with what came in its place. */
    public static Form over(Form known, Form sent) {
        sent.names().forEach(it -> known.withAll(it, sent.all(it)));
        return known.called(sent::called);
    }
}
