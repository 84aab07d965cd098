package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.deliberation.AsideRequests;
import org.fabcom.founding.deliberation.AsideRequests.AsideRequest;
import org.fabcom.founding.deliberation.SettingAside;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A question is set aside: one founder asks, another one says yes or no. */
@Controller
record AsidePages(QuestionDesk desk, SettingAside aside, AsideRequests requests, Clock clock) {

    private static final int REASON = 500;

    private static final int FARTHEST_YEARS = 10;

    @PostMapping(QuestionDesk.PATH + "/ranger")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView park(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var reason = QuestionDesk.text(form, "ranger", REASON, page);
        var day = Days.typed(form.value("reprise"));
        var today = Days.today(clock);
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusYears(FARTHEST_YEARS)))
            form.reject("reprise", page.t("founding.park.day.wrong"));
        if (form.wrong() || day == null) return desk.refuse(at, code, form, page);
        return asked(
                at, code, new AsideRequest(State.PARKED, reason, day, at.me().id()), page);
    }

    @PostMapping(QuestionDesk.PATH + "/ecarter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView waive(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        var reason = QuestionDesk.text(form, "ecarter", REASON, page);
        if (form.wrong()) return desk.refuse(at, code, form, page);
        return asked(
                at, code, new AsideRequest(State.WAIVED, reason, null, at.me().id()), page);
    }

    private ModelAndView asked(Standing at, String code, AsideRequest wanted, Page page) {
        var refusal = aside.ask(at, code, wanted);
        boolean waits = requests.of(at.path().id(), code).isPresent();
        return desk.done(at, code, refusal, waits ? "founding.aside.asked" : "founding.aside.done", "", page);
    }

    @PostMapping(QuestionDesk.PATH + "/de-cote")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID path, String code, Form form, Visitor me, Page page) {
        var at = desk.at(path, code, me);
        return switch (form.value("geste")) {
            case "oui" -> desk.done(at, code, aside.agree(at, code), "founding.aside.done", "", page);
            case "non" -> desk.done(at, code, aside.keep(at, code), "founding.aside.kept", "", page);
            default -> throw Problem.badRequest();
        };
    }
}
