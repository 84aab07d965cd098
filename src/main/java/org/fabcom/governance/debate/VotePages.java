package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.RuleWords;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.proposals.Consent;
import org.fabcom.governance.proposals.ConsentRounds;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Voting;
import org.fabcom.governance.voting.MethodFields;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From a frozen text to a vote, or to a round of consent: when, by which rules, said before it begins. */
@Controller
record VotePages(
        Hall hall,
        BodyDoor door,
        Voting voting,
        Consent consent,
        ConsentRounds rounds,
        Rules rules,
        Electors electors,
        Clock clock) {

    private static final String TEMPLATE = "governance/voteform";
    static final LocalTime MORNING = LocalTime.of(8, 0);
    static final LocalTime EVENING = LocalTime.of(20, 0);

    @GetMapping(Hall.ONE + "/scrutin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView vote(UUID body, UUID proposal, Visitor me, Page page) {
        var of = door.manage(body, me);
        var it = frozen(body, proposal, me);
        var opens = first(of);
        return page.show(
                TEMPLATE,
                view(
                        it,
                        of,
                        MethodFields.usual(page)
                                .with("methode", Method.JUDGMENT)
                                .with("du", opens)
                                .with("au", opens.plusDays(7)),
                        false,
                        page));
    }

    @PostMapping(Hall.ONE + "/scrutin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var of = door.manage(body, me);
        var it = frozen(body, proposal, me);
        var from = ProposalForms.day(form, "du", page);
        var until = ProposalForms.day(form, "au", page);
        if (from == null) form.reject("du", page.t("agora.day.wrong"));
        else if (from.isBefore(first(of))) form.reject("du", early(from, first(of), of, page));
        if (until == null) form.reject("au", page.t("agora.day.wrong"));
        else if (from != null && until.isBefore(from)) form.reject("au", page.t("agora.vote.order"));
        form.choice("methode", Method.class, page);
        MethodFields.heard(electors.silent(of, Days.today(clock)), form, page);
        if (form.wrong() || from == null || until == null)
            return page.refuse(TEMPLATE, view(it, of, form, false, page));
        var answer = voting.open(proposal, at(from, MORNING), at(until, EVENING), asked -> how(asked, form, page), me);
        if (answer instanceof Ballots.Answer.Refused refused) {
            form.reject(MethodFields.field(refused.key(), "du"), refused.in(page));
            return page.refuse(TEMPLATE, view(it, of, form, false, page));
        }
        return page.redirect(it.url(), "agora.vote.announced");
    }

    private static BallotRules how(BallotRules asked, Form form, Page page) {
        var said = asked.options().isEmpty() ? asked : MethodFields.read(asked, form, asked.options(), page);
        return form.has("secret", "oui") ? said.kept(Secrecy.DETACHED, false, true, false) : said;
    }

    @GetMapping(Hall.ONE + "/consentement")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView round(UUID body, UUID proposal, Visitor me, Page page) {
        var of = door.manage(body, me);
        var form = Form.empty().with("au", first(of, EVENING)).with("suite", Fallback.BALLOT);
        return page.show(TEMPLATE, view(frozen(body, proposal, me), of, form, true, page));
    }

    @PostMapping(Hall.ONE + "/consentement")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView openRound(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var of = door.manage(body, me);
        var it = frozen(body, proposal, me);
        var until = ProposalForms.day(form, "au", page);
        if (until == null) form.reject("au", page.t("agora.day.wrong"));
        else if (until.isBefore(first(of, EVENING))) form.reject("au", early(until, first(of, EVENING), of, page));
        else if (at(until, EVENING).isAfter(Consent.latest(clock))) form.reject("au", page.t("agora.refused.TOO_FAR"));
        var fallback = fallback(form, page);
        if (!next(it) && fallback == null) form.reject("suite", page.t("agora.consent.fallback.missing"));
        if (form.wrong() || until == null) return page.refuse(TEMPLATE, view(it, of, form, true, page));
        var refused = consent.open(proposal, at(until, EVENING), fallback == null ? Fallback.BALLOT : fallback, me);
        return Hall.answer(it, refused, "agora.consent.opened", page);
    }

    private Proposal frozen(UUID body, UUID proposal, Visitor me) {
        var it = hall.find(body, proposal, me);
        if (it.sha256() == null) throw Problem.conflict();
        return it;
    }

    /** A round follows others, whose number and fallback hold. */
    private boolean next(Proposal it) {
        return rounds.last(it.id()).filter(last -> last.number() < last.most()).isPresent();
    }

    private VoteFormView view(Proposal it, Body body, Form form, boolean round, Page page) {
        return new VoteFormView(
                page.t(round ? "agora.consent.title" : "agora.vote.title"),
                new LinkView(it.url(), it.title()),
                it.url() + (round ? "/consentement" : "/scrutin"),
                form,
                round,
                it.sha256() == null ? "" : it.sha256(),
                round ? consentRules(it, body, page) : voteRules(it, body, page),
                it.options(),
                it.compares() ? MethodFields.comparing(page) : List.of(),
                !round || next(it)
                        ? List.of()
                        : OptionView.all(Fallback.values(), one -> page.t("agora.consent.fallback." + one)),
                page.t(round ? "agora.consent.do" : "agora.vote.do"));
    }

    private List<String> voteRules(Proposal it, Body body, Page page) {
        var said = new ArrayList<String>();
        said.add(told(body, Rule.NOTICE_DAYS, page));
        said.add(told(body, it.statutory() ? Rule.QUORUM_STATUTES : Rule.QUORUM, page));
        if (!it.compares()) said.add(told(body, it.statutory() ? Rule.MAJORITY_STATUTES : Rule.MAJORITY, page));
        long unheard = electors.unheard(body, Days.today(clock));
        if (unheard > 0) said.add(page.t("governance.roll.unheard", unheard));
        return said;
    }

    private List<String> consentRules(Proposal it, Body body, Page page) {
        var said = new ArrayList<String>();
        said.add(told(body, Rule.NOTICE_DAYS, page));
        var last = rounds.last(it.id()).filter(one -> one.number() < one.most());
        if (last.isEmpty()) said.add(told(body, Rule.CONSENT_ROUNDS, page));
        else
            said.add(page.t(
                    "agora.consent.next",
                    last.get().number() + 1,
                    last.get().most(),
                    page.t("agora.consent.fallback." + last.get().fallback())));
        return said;
    }

    private String told(Body body, Rule rule, Page page) {
        var value = rules.value(body.id(), rule, Days.today(clock));
        return page.t("agora.rules.line", page.t("agora.rule." + rule), RuleWords.value(rule, value, page));
    }

    /** A day that is over, an hour that is over where no notice is asked, or a notice that is not. */
    private String early(LocalDate day, LocalDate first, Body body, Page page) {
        var today = Days.today(clock);
        if (day.isBefore(today)) return page.t("agora.day.past");
        boolean notice = rules.count(body.id(), Rule.NOTICE_DAYS, today) > 0;
        return notice ? page.t("agora.day.notice", page.date(first)) : page.t("agora.day.hour");
    }

    /** The first day that the notice of the body leaves. */
    private LocalDate first(Body body) {
        return first(body, MORNING);
    }

    private LocalDate first(Body body, LocalTime hour) {
        return first(rules.count(body.id(), Rule.NOTICE_DAYS, Days.today(clock)), hour, clock);
    }

    /** @param days of notice; @param hour at which it opens or ends that day */
    static LocalDate first(int days, LocalTime hour, Clock clock) {
        var today = Days.today(clock);
        var day = today.plusDays(days);
        var notice = clock.instant().atZone(Days.ZONE).plusDays(days).toInstant();
        boolean late = at(day, hour).isBefore(notice);
        return late ? day.plusDays(1) : day;
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Days.ZONE).toInstant();
    }

    private static @Nullable Fallback fallback(Form form, Page page) {
        return form.choice("suite", Fallback.class, page).orElse(null);
    }
}
