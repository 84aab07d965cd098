package org.fabcom.membership.own;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.VotingRights;
import org.fabcom.membership.charters.Charter.Standing;
import org.fabcom.membership.charters.Charters;
import org.fabcom.membership.charters.Charters.Way;
import org.fabcom.membership.joining.Application;
import org.fabcom.membership.joining.Applications;
import org.fabcom.membership.joining.Sponsors;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.membership.register.Belonging;
import org.fabcom.membership.register.Steps;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.PairView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Mes adhésions » : where one is a member, whether one may vote and why not, what is to be signed, leaving. */
@Controller
record OwnMembershipPages(
        OwnLines own,
        Applications applications,
        Charters charters,
        VotingRights rights,
        Belonging belonging,
        Steps steps,
        Sponsors sponsors,
        Endings endings,
        People people,
        Clock clock) {

    static final String PATH = "/mes-adhesions";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(Visitor me, Page page) {
        var lines = own.of(me);
        var asked = applications.mine(me.party()).stream()
                .filter(it -> it.state() != Application.State.ACCEPTED)
                .toList();
        var names = people.names(Stream.concat(
                        lines.stream().map(Member::organisation), asked.stream().map(Application::organisation))
                .collect(Collectors.toSet()));
        var sections = new ArrayList<SectionView>();
        for (var it : sponsors.waiting(me.party())) sections.add(sponsoring(it, page));
        for (var it : lines) sections.add(section(it, names.getOrDefault(it.organisation(), ""), page));
        for (var it : asked) sections.add(asked(it, names.getOrDefault(it.organisation(), ""), page));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("membership.mine"),
                        null,
                        page.t(sections.isEmpty() ? "membership.mine.none" : "membership.mine.lead"),
                        List.of(new LinkView("/adherer", page.t("membership.join"))),
                        sections,
                        null));
    }

    /** One is named as somebody’s sponsor: yes or no. */
    private static SectionView sponsoring(Sponsors.Asked it, Page page) {
        var url = SponsoringPages.PATH + it.application();
        return SectionView.of(
                        page.t("membership.sponsoring.title", it.name()),
                        page.t("membership.sponsoring.text", it.name(), it.organisation(), page.date(it.madeOn())))
                .acts(List.of(
                        new LinkView(url + "/oui", page.t("membership.sponsoring.yes", it.name())),
                        new LinkView(url + "/non", page.t("membership.sponsoring.no"))));
    }

    private SectionView section(Member it, String house, Page page) {
        var pairs = new ArrayList<PairView>();
        pairs.add(DeskPageView.pair(page.t("membership.name"), it.name()));
        pairs.add(DeskPageView.pair(
                page.t("membership.column.number"),
                page.t("membership.mine.number", it.number(), page.date(it.joinedOn()))));
        var in = belonging.categories(it.id()).stream().map(Belonging.In::name).collect(Collectors.joining(", "));
        if (!in.isEmpty()) pairs.add(DeskPageView.pair(page.t("membership.category"), in));
        var paid = it.paidUntil();
        if (paid != null) pairs.add(DeskPageView.pair(page.t("membership.paid.outside"), page.date(paid)));
        var last = steps.of(it.id()).getLast();
        if (last.state() != MemberState.ACTIVE || last.onBehalf())
            pairs.add(DeskPageView.pair(
                    page.t("membership.history"),
                    page.t(
                            "membership.mine.step",
                            page.t("membership.state." + last.state()),
                            page.date(last.day()),
                            last.onBehalf() ? page.t("membership.behalf", last.by(), it.name()) : last.by(),
                            last.reason())));
        if (!it.ended()) pairs.add(DeskPageView.pair(page.t("membership.mine.vote"), voice(it, page)));
        long owed = endings.owed(it.id());
        if (owed > 0)
            pairs.add(DeskPageView.pair(
                    page.t("membership.mine.dues"), page.t("membership.mine.owes", page.euros(owed))));
        return SectionView.of(house)
                .chip(page.t("membership.state." + it.state()), it.state() == MemberState.ACTIVE ? "good" : "care")
                .pairs(pairs)
                .links(links(it, page))
                .acts(
                        linked(it)
                                ? List.of()
                                : List.of(new LinkView(
                                        PATH + "/" + it.id() + "/rattacher", page.t("membership.mine.link"))));
    }

    /** A line that has one's address only is no account’s until its owner says so. */
    private static boolean linked(Member it) {
        return it.party() != null || it.kind() != MemberKind.PERSON || it.ended();
    }

    @PostMapping(PATH + "/{member}/rattacher")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView link(UUID member, Visitor me, Page page) {
        var it = own.find(member, me);
        if (linked(it) || !own.link(member, me.party())) throw Problem.conflict();
        return page.redirect(PATH, "membership.mine.linked");
    }

    /** « Pourquoi ne puis-je pas voter ? » is answered where it is asked. */
    private String voice(Member it, Page page) {
        var voter = rights.of(it.organisation(), it.id(), Days.today(clock)).orElseThrow(Problem::notFound);
        var why = voter.why();
        if (why != null) return page.t("membership.mine.novote", page.t("membership.why." + why));
        var college = voter.college();
        return college == null ? page.t("membership.mine.votes") : page.t("membership.mine.votes.in", college);
    }

    private List<LinkView> links(Member it, Page page) {
        var links = new ArrayList<LinkView>();
        if (page.visitor().party().equals(it.party()))
            links.add(new LinkView("/mes-cotisations", page.t("membership.dues.mine")));
        if (it.ended()) return links;
        var standing = charters.standing(it.organisation(), it.id());
        if (standing.isPresent() && standing.get() != Standing.SIGNED)
            links.add(new LinkView(PATH + "/" + it.id() + "/charte", page.t("membership.mine.sign")));
        charters.last(it.organisation())
                .filter(one -> standing.filter(Standing.SIGNED::equals).isPresent())
                .ifPresent(one -> links.add(new LinkView(one.url(), page.t("membership.mine.charter", one.version()))));
        links.add(new LinkView(PATH + "/" + it.id() + "/quitter", leaves(it, page)));
        return links;
    }

    private String leaves(Member it, Page page) {
        if (!endings.waits(it.id())) return page.t("membership.leave");
        return endings.leavesOn(it.id())
                .map(day -> page.t("membership.leave.on", page.date(day)))
                .orElse(page.t("membership.leave.waits"));
    }

    private static SectionView asked(Application it, String house, Page page) {
        var pairs = new ArrayList<PairView>();
        pairs.add(DeskPageView.pair(page.t("membership.name"), it.contact().name()));
        pairs.add(DeskPageView.pair(page.t("membership.asked.on"), page.date(it.madeOn())));
        if (!it.reason().isEmpty()) pairs.add(DeskPageView.pair(page.t("membership.answer"), it.reason()));
        boolean open = it.state() == Application.State.APPLIED;
        return SectionView.of(house)
                .chip(page.t("membership.application." + it.state()), open ? "info" : "neutral")
                .pairs(pairs)
                .acts(
                        open
                                ? List.of(new LinkView(
                                        PATH + "/demandes/" + it.id() + "/retirer", page.t("membership.withdraw")))
                                : List.of());
    }

    @PostMapping(PATH + "/demandes/{application}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID application, Visitor me, Page page) {
        if (applications.mine(me.party()).stream().noneMatch(it -> it.id().equals(application)))
            throw Problem.notFound();
        return applications.withdraw(application)
                ? page.redirect(PATH, "membership.withdrawn")
                : page.redirectWithCare(PATH, "membership.late");
    }

    @GetMapping(PATH + "/{member}/charte")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView charter(UUID member, Visitor me, Page page) {
        var it = own.find(member, me);
        var last = charters.last(it.organisation()).orElseThrow(Problem::notFound);
        var signed = charters.signatures(member);
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        last.title(),
                        new LinkView(PATH, page.t("membership.mine")),
                        page.t("membership.charter.read", last.version(), page.date(last.publishedOn()))
                                + "\n"
                                + (signed.isEmpty()
                                        ? page.t("membership.mine.unsigned")
                                        : page.t(
                                                "membership.mine.older",
                                                signed.getFirst().version())),
                        List.of(),
                        List.of(SectionView.of(
                                page.t("membership.charter.text"),
                                last.content().lines().toArray(String[]::new))),
                        new FormView(
                                        Form.empty(),
                                        List.of(),
                                        PATH + "/" + member + "/charte",
                                        page.t("membership.mine.sign.do", last.version()))
                                .hiding(Map.of("charte", last.id().toString()))));
    }

    /** Only the version that was shown. */
    @PostMapping(PATH + "/{member}/charte")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView sign(UUID member, @RequestParam UUID charte, Visitor me, Page page) {
        var it = own.find(member, me);
        var last = charters.last(it.organisation()).orElseThrow(Problem::notFound);
        if (!last.id().equals(charte)) throw Problem.conflict();
        charters.sign(charte, member, Days.today(clock), Way.ONLINE, me.party());
        return page.redirect(PATH, "membership.charter.noted", last.version());
    }
}
