package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A vote that stands for itself: a question, perhaps options, and the statutes' rules. */
@Controller
record AnnouncePages(BodyDoor door, Ballots ballots, Rules rules, Electors electors, Clock clock) {

    private static final String NEW = "/agora/{body}/votes/nouveau";
    private static final String TEMPLATE = "governance/announce";
    private static final int LONGEST = 300;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @GetMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, Visitor me, Page page) {
        var at = door.manage(body, me);
        var now = clock.instant().atZone(Days.ZONE);
        int days = rules.count(body, Rule.NOTICE_DAYS, now.toLocalDate());
        boolean late = now.toLocalTime().isAfter(MORNING);
        var first = now.toLocalDate().plusDays(late ? days + 1 : days);
        var form = MethodFields.usual(page)
                .with("methode", Method.MAJORITY)
                .with("secret", Secrecy.OPEN)
                .with("egalite", TieRule.RETURN)
                .with("ouvre", first + "T" + MORNING)
                .with("ferme", first.plusDays(7) + "T20:00");
        return page.show(TEMPLATE, view(at, form, page));
    }

    @PostMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView announce(UUID body, Form form, Visitor me, Page page) {
        var at = door.manage(body, me);
        var question = form.line("question", page);
        if (question.length() > LONGEST) form.reject("question", page.t("governance.ballot.long"));
        else if (question.isEmpty()) form.reject("question", page.t("governance.ballot.missing"));
        var opens = DeskPages.hour(form, "ouvre", page);
        var closes = DeskPages.hour(form, "ferme", page);
        var rules = said(at, form, page);
        MethodFields.heard(electors.silent(at, Days.today(clock)), form, page);
        if (opens == null || closes == null || form.wrong()) return page.refuse(TEMPLATE, view(at, form, page));
        var wanted = new NewBallot(
                at,
                question,
                null,
                Secrets.digest(question),
                rules,
                NewBallot.recordDate(opens),
                null,
                opens,
                closes,
                null,
                null,
                null);
        return switch (ballots.announce(wanted, me.party())) {
            case Answer.Done it -> page.redirect(VotingGate.PATH + it.ballot(), "governance.ballot.announced");
            case Answer.Refused it -> {
                form.reject(MethodFields.field(it.key(), "methode"), it.in(page));
                yield page.refuse(TEMPLATE, view(at, form, page));
            }
        };
    }

    private BallotRules said(Body body, Form form, Page page) {
        var usual = ballots.usual(body, form.has("statuts", "oui"), Days.today(clock));
        var secrecy = form.choice("secret", Secrecy.class, page).orElse(Secrecy.OPEN);
        return MethodFields.read(usual, form, MethodFields.lines(form.value("options")), page)
                .kept(secrecy, form.has("change", "oui"), !form.has("visible", "oui"), form.has("tot", "oui"))
                .parting(form.choice("egalite", TieRule.class, page).orElse(TieRule.RETURN), form.value("tirage"));
    }

    private AnnounceView view(Body body, Form form, Page page) {
        return new AnnounceView(
                new LinkView("/agora/" + body.id(), body.name()),
                "/agora/" + body.id() + "/votes/nouveau",
                MethodFields.told(Method.values(), "governance.method.", page),
                MethodFields.told(Secrecy.values(), "governance.secrecy.", page),
                options(TieRule.values(), "governance.tie.", page),
                RollScreen.unheard(electors.unheard(body, Days.today(clock)), page),
                form);
    }

    private static List<OptionView> options(Enum<?>[] all, String key, Page page) {
        return OptionView.all(all, it -> page.t(key + it));
    }
}
