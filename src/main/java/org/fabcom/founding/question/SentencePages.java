package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.deliberation.Deliberation;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.deliberation.Stances.Verdict;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sentence to decide: proposed, said yes or no to, objections tested. */
@Controller
record SentencePages(QuestionDesk desk, Deliberation deliberation) {

    private static final int TEXT = 1000;
    private static final int REASON = 500;

    @PostMapping(QuestionDesk.PATH + "/phrase")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView propose(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var sentence = QuestionDesk.text(form, "phrase", TEXT, page);
        var days = form.value("jours");
        if (!days.matches("[1-9][0-9]?") || Integer.parseInt(days) > Deliberation.MOST_DAYS)
            form.reject("jours", page.t("founding.days.wrong", Deliberation.MOST_DAYS));
        if (form.wrong()) return desk.refuse(at, code, form, page);
        var refusal = deliberation.propose(at, code, sentence, Integer.parseInt(days));
        return desk.done(at, code, refusal, "founding.proposed", "#decision", page);
    }

    @PostMapping(QuestionDesk.PATH + "/avis")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var kind = QuestionPages.one(Kind.class, form.value("avis"));
        if (kind == null || !form.value("numero").matches("[0-9]{1,9}")) throw Problem.badRequest();
        var why = kind == Kind.CONSENT ? "" : QuestionDesk.text(form, "pourquoi", TEXT, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        var whom = form.value("fondateur");
        var founder =
                whom.isEmpty() ? at.me() : Ids.read(whom).flatMap(at::founder).orElseThrow(Problem::notFound);
        var refusal = deliberation.say(
                at,
                code,
                founder.id(),
                Integer.parseInt(form.value("numero")),
                kind,
                why,
                form.value("minorite").equals("oui"));
        var done = founder.equals(at.me()) ? "founding.said." + kind.name() : "founding.said.noted";
        return desk.done(at, code, refusal, done, "#decision", page);
    }

    @PostMapping(QuestionDesk.PATH + "/objections/{founder}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView test(UUID path, String code, UUID founder, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var verdict = QuestionPages.one(Verdict.class, form.value("verdict"));
        if (verdict == null) throw Problem.badRequest();
        var reason = QuestionDesk.text(form, "motif", REASON, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        return desk.done(
                at, code, deliberation.test(at, code, founder, verdict, reason), "founding.tested", "#decision", page);
    }
}
