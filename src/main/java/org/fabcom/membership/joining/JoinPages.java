package org.fabcom.membership.joining;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.charters.Charter;
import org.fabcom.membership.charters.Charters;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.membership.joining.Application.State;
import org.fabcom.membership.joining.JoinForm.House;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.DeskPageView.TableView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Adhérer », for everybody: whom one may join, what one accepts, and asking. */
@Controller
record JoinPages(
        Registers registers,
        Categories categories,
        Charters charters,
        Members members,
        Joining joining,
        DuesRules rules,
        People people,
        RateLimits limits,
        Clock clock) {

    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping(JoinLinks.HOME)
    @Access(Access.Level.PUBLIC)
    ModelAndView whom(Page page) {
        var houses = registers.joinable();
        var names = people.names(houses);
        var rows = houses.stream()
                .map(it -> new RowView(List.of(names.getOrDefault(it, "")), JoinLinks.HOME + "/" + it))
                .toList();
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("membership.join"),
                        null,
                        page.t("membership.join.lead"),
                        List.of(),
                        List.of(SectionView.of(page.t("membership.join.whom"))
                                .table(new TableView(
                                        List.of(page.t("membership.column.name")),
                                        rows,
                                        page.t("membership.join.none")))),
                        null));
    }

    @GetMapping(JoinLinks.HOME + "/{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView form(UUID organisation, Visitor me, Page page) {
        var register = registers.kept(organisation);
        var ask = form(register, me);
        return page.show("web/deskpage", view(register, ask, ask.empty(), me, page));
    }

    @PostMapping(JoinLinks.HOME + "/{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(UUID organisation, Form form, Visitor me, Page page, HttpServletRequest request) {
        if (!limits.allow("membership.try", request.getRemoteAddr(), 60, HOUR)) throw Problem.tooMany();
        var register = registers.kept(organisation);
        if (register.entry() == Register.Entry.CLOSED) throw Problem.notFound();
        var ask = form(register, me);
        var said = ask.read(form, me.person(), page);
        if (said.isEmpty()) return page.refuse("web/deskpage", view(register, ask, form, me, page));
        var party = said.get().party();
        if (party != null && members.current(register.organisation(), party).isPresent())
            return page.redirectWithCare("/mes-adhesions", "membership.already");
        bound(said.get(), request);
        if (!joining.ask(said.get())) return page.redirectWithCare("/mes-adhesions", "membership.asked.already");
        return said.get().state() == State.UNCONFIRMED
                ? page.redirect(
                        JoinLinks.HOME + "/" + organisation + "/envoye",
                        "membership.mailed",
                        said.get().contact().email())
                : page.redirect("/mes-adhesions", "membership.asked.done");
    }

    private void bound(Application it, HttpServletRequest request) {
        var who = it.contact().email().toLowerCase(Locale.ROOT);
        if (!limits.allow("membership.address", request.getRemoteAddr(), 30, HOUR)
                || !limits.allow("membership.who", who, 5, HOUR)) throw Problem.tooMany();
    }

    /** A link is on its way. */
    @GetMapping(JoinLinks.HOME + "/{organisation}/envoye")
    @Access(Access.Level.PUBLIC)
    ModelAndView sent(UUID organisation, Page page) {
        var house = registers.kept(organisation).organisation();
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("membership.sent"),
                        new LinkView(JoinLinks.HOME + "/" + house, name(house)),
                        page.t("membership.sent.lead", name(house)),
                        page.demonstration() == null
                                ? List.of()
                                : List.of(new LinkView("/demo/courrier", page.t("membership.sent.demo"))),
                        List.of(),
                        null));
    }

    private JoinForm form(Register register, Visitor me) {
        var house = register.organisation();
        var known = me.signedIn() ? people.find(me.party()).orElse(null) : null;
        return new JoinForm(
                house,
                known,
                houses(house, me, known),
                categories.of(house).stream().filter(Category::open).toList(),
                charters.last(house).orElse(null),
                Days.today(clock));
    }

    private List<House> houses(PartyId house, Visitor me, @Nullable Person known) {
        if (known == null) return List.of();
        var mine = new ArrayList<PartyId>();
        me.seats().forEach((party, seat) -> {
            if (seat.atLeast(Seat.REFERENT) && !party.equals(house)) mine.add(party);
        });
        var names = people.names(mine);
        return mine.stream()
                .map(it -> new House(it, names.getOrDefault(it, "")))
                .sorted(Comparator.comparing(House::name))
                .toList();
    }

    private String name(PartyId house) {
        return people.name(house).orElse("");
    }

    private DeskPageView view(Register register, JoinForm ask, Form form, Visitor me, Page page) {
        var house = register.organisation();
        var back = new LinkView(JoinLinks.HOME, page.t("membership.join"));
        var title = page.t("membership.join.title", name(house));
        if (register.entry() == Register.Entry.CLOSED)
            return new DeskPageView(title, back, page.t("membership.join.closed"), List.of(), List.of(), null);
        if (me.signedIn() && ask.alone() && joining.waits(house, me.party()))
            return new DeskPageView(
                    title,
                    back,
                    page.t("membership.asked.already"),
                    List.of(new LinkView("/mes-adhesions", page.t("membership.mine"))),
                    List.of(),
                    null);
        var charter = ask.charter();
        var hidden = charter == null
                ? Map.<String, String>of()
                : Map.of("charte", charter.id().toString());
        return new DeskPageView(
                title,
                back,
                register.welcome().isEmpty()
                        ? page.t("membership.join." + register.entry())
                        : register.welcome() + "\n" + page.t("membership.join." + register.entry()),
                me.signedIn()
                        ? List.of()
                        : List.of(new LinkView(
                                "/connexion?suite=" + JoinLinks.HOME + "/" + house, page.t("membership.join.signin"))),
                Stream.concat(
                                cost(house, page).stream(),
                                charter == null ? Stream.<SectionView>empty() : Stream.of(text(charter, page)))
                        .toList(),
                new FormView(
                                form,
                                ask.fields(),
                                JoinLinks.HOME + "/" + house,
                                page.t("membership.join.do", name(house)))
                        .choosing(ask.choices(page).toArray(Choice[]::new))
                        .hiding(hidden));
    }

    /** What the rules of today ask for, each with the category it is for: of two for one the later is called. */
    private Optional<SectionView> cost(PartyId house, Page page) {
        var names = categories.of(house).stream().collect(Collectors.toMap(Category::id, Category::name));
        var holding = new LinkedHashMap<Optional<UUID>, DuesRule>();
        for (var it : rules.of(house))
            if (it.holds(Days.today(clock)))
                holding.merge(
                        Optional.ofNullable(it.category()),
                        it,
                        (one, other) -> other.from().isAfter(one.from()) ? other : one);
        var pairs = holding.values().stream()
                .map(it -> DeskPageView.pair(
                        it.category() == null ? it.label() : names.getOrDefault(it.category(), it.label()),
                        DuesWords.amounts(it, page)))
                .toList();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(SectionView.of(page.t("membership.join.cost")).pairs(pairs));
    }

    private static SectionView text(Charter it, Page page) {
        return SectionView.of(it.title(), it.content().lines().toArray(String[]::new))
                .links(List.of(new LinkView(
                        it.url(), page.t("membership.charter.read", it.version(), page.date(it.publishedOn())))));
    }
}
