package org.fabcom.governance.proxies;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.ChoiceWords;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.BodyPeople;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.governance.proxies.ProxyForms.Desk;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own proxies in a body: given for a while or for one vote, taken back, and those one is asked to carry. */
@Controller
record ProxyPages(
        BodyDoor door,
        Proxies proxies,
        Electors electors,
        BodyPeople people,
        Ballots ballots,
        Rules rules,
        Clock clock) {

    private static final String PROXIES = "/agora/{body}/pouvoirs";
    private static final String TEMPLATE = "governance/proxies";
    private static final int MOST_VOTES = 40;

    @GetMapping(PROXIES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID body, Form asked, Visitor me, Page page) {
        var desk = desk(door.enter(body, me));
        var form = Form.empty()
                .with("pour", asked.value("pour"))
                .with("du", desk.today())
                .with("au", desk.today().plusDays(30))
                .with("consigne", "");
        return page.show(TEMPLATE, view(desk, form, me, page));
    }

    @PostMapping(PROXIES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView give(UUID body, Form form, Visitor me, Page page) {
        var desk = desk(door.enter(body, me));
        var wanted = new ProxyForms(desk, form, page).read(me);
        if (wanted == null) return page.refuse(TEMPLATE, view(desk, form, me, page));
        return switch (proxies.give(wanted, desk.today(), desk.electors(), me.party())) {
            case Handed.Accepted(var it, boolean missed)
            when missed -> page.redirectWithCare(path(body), "governance.proxy.given.missed");
            case Handed.Accepted it -> page.redirect(path(body), "governance.proxy.given");
            case Handed.OverCap it -> page.redirectWithCare(path(body), "governance.proxy.over", it.cap());
            case Handed.BlankRefused it -> refused(desk, form, "governance.proxy.blank", me, page);
            case Handed.ToOneself it -> refused(desk, form, "governance.proxy.oneself", me, page);
            case Handed.TooLate it -> refused(desk, form, "governance.proxy.gone", me, page);
            case Handed.GivenAlready it -> refused(desk, form, "governance.proxy.already", me, page);
        };
    }

    private ModelAndView refused(Desk desk, Form form, String key, Visitor me, Page page) {
        form.reject(desk.many() ? "nom" : "porteur", page.t(key));
        return page.refuse(TEMPLATE, view(desk, form, me, page));
    }

    @PostMapping(PROXIES + "/{proxy}/reprise")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView revoke(UUID body, UUID proxy, Visitor me, Page page) {
        door.enter(body, me);
        if (proxies.find(proxy).filter(it -> me.party().equals(it.giver())).isEmpty()) throw Problem.notFound();
        return proxies.revoke(proxy, me.party())
                ? page.redirect(path(body), "governance.proxy.revoked")
                : page.redirectWithCare(path(body), "governance.proxy.ended");
    }

    /** Whoever was asked to carry it says yes or no. */
    @PostMapping(PROXIES + "/{proxy}/reponse")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID body, UUID proxy, Form form, Visitor me, Page page) {
        door.enter(body, me);
        if (proxies.find(proxy).filter(it -> me.party().equals(it.holder())).isEmpty()) throw Problem.notFound();
        boolean carries = form.has("porte", "oui");
        return proxies.answer(proxy, carries, me.party())
                ? page.redirect(path(body), carries ? "governance.proxy.agreed" : "governance.proxy.declined")
                : page.redirectWithCare(path(body), "governance.proxy.ended");
    }

    private static String path(UUID body) {
        return "/agora/" + body + "/pouvoirs";
    }

    private Desk desk(Body body) {
        var today = Days.today(clock);
        return new Desk(
                body,
                today,
                people.many(body),
                SingletonSupplier.of(() -> electors.on(body, today)),
                ballots.newest(body.id(), MOST_VOTES),
                rules.yes(body.id(), Rule.BLANK_PROXY, today),
                rules.count(body.id(), Rule.PROXY_CAP, today));
    }

    private ProxyView view(Desk desk, Form form, Visitor me, Page page) {
        var body = desk.body();
        return new ProxyView(
                new LinkView("/agora/" + body.id(), body.name()),
                path(body.id()),
                page.t("governance.proxy.rule", desk.cap()),
                proxies.around(me.party(), body.id()).stream()
                        .map(it -> line(it, desk, me, page))
                        .toList(),
                desk.many(),
                holders(desk, me, page),
                OptionView.all(
                        desk.ahead().stream().map(it -> it.id().toString()).toList(), id -> question(desk.known(), id)),
                sided(desk, form) ? instructions(page) : List.of(),
                marks(desk, form, page),
                desk.ahead().stream()
                        .filter(it -> !sided(desk, Form.empty()))
                        .map(it -> new LinkView(
                                path(body.id()) + "?pour=" + it.id() + "#donner",
                                page.t("governance.proxy.instruction.for", it.question())))
                        .toList(),
                desk.frozen().isEmpty() ? "" : page.t("governance.proxy.frozen", questions(desk.frozen(), page)),
                form);
    }

    private static String questions(List<Ballot> votes, Page page) {
        return votes.stream()
                .map(it -> page.t("governance.proxy.quoted", it.question()))
                .collect(Collectors.joining(", "));
    }

    /** An instruction is a side: of the vote that is chosen, or of whichever it will be. */
    private static boolean sided(Desk desk, Form form) {
        var votes = ProxyForms.vote(desk, form).map(List::of).orElse(desk.ahead());
        return !votes.isEmpty() && votes.stream().allMatch(it -> it.rules().method() == Method.MAJORITY);
    }

    /** A mark for each option of the vote that was chosen, where it compares some. */
    private static List<ProxyView.Mark> marks(Desk desk, Form form, Page page) {
        var vote = ProxyForms.vote(desk, form).filter(it -> it.rules().method().compares());
        if (vote.isEmpty()) return List.of();
        var rules = vote.get().rules();
        var grades = switch (rules.method()) {
            case APPROVAL -> List.of(OptionView.of("1", page.t("governance.vote.approve")));
            case JUDGMENT ->
                IntStream.range(0, rules.grades().size())
                        .mapToObj(i ->
                                OptionView.of(String.valueOf(i), rules.grades().get(i)))
                        .toList()
                        .reversed();
            case SCORE, DOTS, SCHULZE, MAJORITY -> List.<OptionView>of();
        };
        long most = rules.method() == Method.SCHULZE ? rules.options().size() : rules.most();
        return IntStream.range(0, rules.options().size())
                .mapToObj(i ->
                        new ProxyView.Mark(ProxyForms.mark(i), rules.options().get(i), grades, String.valueOf(most)))
                .toList();
    }

    private static List<OptionView> holders(Desk desk, Visitor me, Page page) {
        var options = new ArrayList<OptionView>();
        if (desk.blank()) options.add(OptionView.of("aucun", page.t("governance.proxy.to.board")));
        if (!desk.many())
            for (var it : desk.holders(me)) options.add(OptionView.of(String.valueOf(it.person()), it.name()));
        return options;
    }

    private static List<OptionView> instructions(Page page) {
        var options = new ArrayList<OptionView>();
        options.add(OptionView.of("", page.t("governance.proxy.instruction.free")));
        for (var it : Markings.SIDES) options.add(OptionView.of(it, page.t("governance.side." + it)));
        return options;
    }

    private static String question(List<Ballot> known, String id) {
        return known.stream()
                .filter(it -> it.id().toString().equals(id))
                .map(Ballot::question)
                .findFirst()
                .orElse("");
    }

    private static ProxyView.Line line(Proxy it, Desk desk, Visitor me, Page page) {
        var missed = desk.missed(it);
        boolean given = me.party().equals(it.giver());
        var at = path(it.scope().body()) + "/" + it.id();
        boolean asked = !given && it.waits();
        return new ProxyView.Line(
                given ? carrier(it, page) : page.t("governance.proxy.from", it.giverName()),
                told(it, desk.known(), page)
                        + (missed.isEmpty() ? "" : " · " + page.t("governance.proxy.missed", questions(missed, page))),
                it.waits() ? "info" : it.holds() ? "good" : it.state() == Proxy.State.REFUSED ? "care" : "neutral",
                page.t(it.stateKey()),
                it.holds() && it.holder() != null ? answered(it, page) : "",
                given && it.holds() ? at + "/reprise" : "",
                asked ? at + "/reponse" : "");
    }

    private static String said(UUID vote, String choice, List<Ballot> known, Page page) {
        if (Markings.SIDES.contains(choice))
            return page.t("governance.side." + choice).toLowerCase(page.locale());
        return known.stream()
                .filter(it -> it.id().equals(vote) && ChoiceWords.written(it.rules(), choice))
                .findFirst()
                .map(it -> ChoiceWords.of(it.rules(), choice, page))
                .orElse("");
    }

    private static String carrier(Proxy it, Page page) {
        return it.holder() == null
                ? page.t("governance.proxy.to.board")
                : page.t("governance.proxy.to", it.holderName());
    }

    private static String answered(Proxy it, Page page) {
        var at = it.answeredAt();
        return at == null
                ? page.t("governance.proxy.unanswered")
                : page.t("governance.proxy.agreed.on", page.dateTime(at));
    }

    private static String told(Proxy it, List<Ballot> known, Page page) {
        var scope = it.scope();
        var received = page.t("governance.proxy.line." + it.state(), page.dateTime(it.receivedAt()), it.cap());
        var what = switch (scope.kind()) {
            case PERIOD -> page.days(Objects.requireNonNull(scope.since()), Objects.requireNonNull(scope.until()));
            case ITEM -> {
                var question = question(known, String.valueOf(scope.of()));
                yield question.isEmpty()
                        ? page.t("governance.proxy.one.other")
                        : page.t("governance.proxy.one", question);
            }
            case ASSEMBLY -> received;
        };
        var instructions = it.instructions().entrySet().stream()
                .map(said ->
                        page.t("governance.proxy.instruction.said", said(said.getKey(), said.getValue(), known, page)))
                .collect(Collectors.joining(", "));
        return instructions.isEmpty() ? what : what + " · " + instructions;
    }
}
