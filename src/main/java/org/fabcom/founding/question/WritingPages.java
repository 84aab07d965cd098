package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.deliberation.Deliberation;
import org.fabcom.founding.deliberation.FoundingArguments.Said;
import org.fabcom.founding.deliberation.FoundingArguments.Side;
import org.fabcom.founding.deliberation.FoundingArguments.Source;
import org.fabcom.founding.deliberation.FoundingArguments.SourceKind;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Founders write: alone first, then positions, then for and against, then grades. */
@Controller
record WritingPages(QuestionDesk desk, Deliberation deliberation) {

    private static final int ANSWER = 4000;
    private static final int TEXT = 1000;
    private static final int MIND = 500;
    private static final int SOURCE = 300;

    /** {@code fondateur}: for whom, where it is captured in the room; left out: oneself. */
    @PostMapping(QuestionDesk.PATH + "/reponse")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var whom = form.value("fondateur");
        var founder =
                whom.isEmpty() ? at.me() : Ids.read(whom).flatMap(at::founder).orElseThrow(Problem::notFound);
        boolean own = founder.equals(at.me());
        var text = QuestionDesk.text(form, own ? "reponse" : "dite", ANSWER, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        var refusal = deliberation.answer(at, code, founder.id(), text);
        if (form.value("salle").equals("oui") && refusal.isEmpty())
            return page.redirect(
                    at.path().url() + "/salle?question=" + code, "founding.answer.captured", founder.name());
        return desk.done(at, code, refusal, own ? "founding.answer.kept" : "founding.answer.held", "#seul", page);
    }

    /** Until when the others wait for who has not written. */
    @PostMapping(QuestionDesk.PATH + "/delai")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView delay(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        if (!form.value("delai").matches("[137]")) throw Problem.badRequest();
        var refusal = deliberation.delay(at, code, Integer.parseInt(form.value("delai")));
        return desk.done(at, code, refusal, "founding.delayed", "#seul", page);
    }

    @PostMapping(QuestionDesk.PATH + "/confirmer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView confirm(UUID path, String code, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        if (!deliberation.confirm(at, code)) throw Problem.conflict();
        return page.redirect(at.path().url() + "/questions/" + code + "#seul", "founding.answer.confirmed");
    }

    @PostMapping(QuestionDesk.PATH + "/positions")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView position(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var text = QuestionDesk.text(form, "position", TEXT, page);
        var mind = QuestionDesk.line(form, "changer", MIND, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        return desk.done(
                at, code, deliberation.position(at, code, text, mind), "founding.position.added", "#positions", page);
    }

    @PostMapping(QuestionDesk.PATH + "/positions/{position}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView hold(UUID path, String code, UUID position, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var mind = QuestionDesk.line(form, "avis", MIND, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        var refusal = deliberation.hold(at, code, position, form.value("tenir").equals("oui"), mind);
        return desk.done(at, code, refusal, "founding.position.held", "#positions", page);
    }

    @PostMapping(QuestionDesk.PATH + "/positions/{position}/fusion")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView merge(UUID path, String code, UUID position, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var into = Ids.read(form.value("avec")).orElseThrow(Problem::badRequest);
        var refusal = deliberation.merge(at, code, position, into);
        return desk.done(at, code, refusal, "founding.merge.done", "#positions", page);
    }

    /** One field a position, named after it. */
    @PostMapping(QuestionDesk.PATH + "/temperature")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView grade(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var grades = new HashMap<UUID, Integer>();
        for (var it : form.all("position")) {
            var grade = form.value("mention-" + it);
            var id = Ids.read(it);
            if (id.isPresent() && grade.matches("[0-6]")) grades.put(id.get(), Integer.valueOf(grade));
        }
        return desk.done(at, code, deliberation.grade(at, code, grades), "founding.graded", "#positions", page);
    }

    @PostMapping(QuestionDesk.PATH + "/arguments")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView argue(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var side = QuestionPages.one(Side.class, form.value("sens"));
        if (side == null) form.reject("sens", page.t("founding.side.missing"));
        var text = QuestionDesk.text(form, "argument", TEXT, page);
        var source = side == Side.EVIDENCE ? source(form, page) : null;
        if (form.wrong() || side == null) return desk.refuse(at, code, form, page);
        var refusal = deliberation.argue(at, code, new Said(side, text, source));
        return desk.done(at, code, refusal, "founding.argument.added", "#arguments", page);
    }

    private static @Nullable Source source(Form form, Page page) {
        var name = QuestionDesk.line(form, "source", SOURCE, page);
        if (name.isEmpty()) form.reject("source", page.t("founding.source.missing"));
        var kind = QuestionPages.one(SourceKind.class, form.value("nature"));
        if (kind == null) form.reject("nature", page.t("founding.source.kind.missing"));
        var reliability = form.value("fiabilite");
        if (!reliability.matches("[1-3]")) form.reject("fiabilite", page.t("founding.reliability.missing"));
        if (form.wrong() || kind == null) return null;
        return new Source(name, Days.typed(form.value("date")), kind, Integer.parseInt(reliability));
    }

    @PostMapping(QuestionDesk.PATH + "/arguments/{argument}/verifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView check(UUID path, String code, UUID argument, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        return desk.done(at, code, deliberation.check(at, argument), "founding.checked.done", "#arguments", page);
    }
}
