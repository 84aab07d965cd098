package org.fabcom.membership.board;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.BalanceSpread;
import org.fabcom.ledger.BalanceVisibility;
import org.fabcom.ledger.OpenOffers;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.membership.BoardPart;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.BarView;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a board wants to see of its members’ exchanges: a year by month, who takes part, how balances are spread (E66). */
@Controller
record BoardPages(
        Organisations organisations,
        Registers registers,
        Members members,
        Exchanges exchanges,
        BalanceSpread spreads,
        BalanceVisibility visibility,
        ObjectProvider<OpenOffers> offers,
        ObjectProvider<BoardPart> parts,
        Clock clock) {

    private static final String PATH = Register.PATH + "/tableau";

    /** A member with what they do. */
    record Taking(int number, String name, boolean active, boolean offers) {}

    /** A step of the balances in one unit. */
    record Balances(Currency currency, BalanceSpread.Step step) {}

    private static final Listing<Exchanges.Month> MONTHS = Listing.<Exchanges.Month>of(
                    "echanges-par-mois", "membership.board.column.")
            .day("month", Exchanges.Month::month)
            .text("unit", it -> it.currency().name())
            .number("exchanges", it -> it.told() ? it.exchanges() : null)
            .text("volume", it -> it.told() ? it.currency().plain(it.volume()) : "");

    private static final Listing<Taking> MEMBERS = Listing.<Taking>of("membres-et-echanges", "membership.board.column.")
            .number("number", Taking::number)
            .text("name", Taking::name)
            .words("active", (it, page) -> said(it.active(), page))
            .words("offers", (it, page) -> said(it.offers(), page));

    private static final Listing<Balances> BALANCES = Listing.<Balances>of("soldes", "membership.board.column.")
            .text("unit", it -> it.currency().name())
            .text("from", it -> signed(it.currency(), it.step().from()))
            .text("until", it -> signed(it.currency(), it.step().until()))
            .number("parties", it -> it.step().parties());

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Visitor me, Page page) {
        var house = house(organisation);
        var named = named(house);
        var taking = taking(house, named.keySet());
        var name = organisations.find(house).orElseThrow(Problem::notFound).name();
        var url = Register.url(house) + "/tableau";
        var months = exchanges.months(named.keySet(), since());
        return page.show(
                "membership/board",
                new BoardView(
                        page.t("membership.board.title", name),
                        new LinkView(Register.url(house), page.t("membership.back")),
                        parts.orderedStream()
                                .flatMap(it -> it.of(house, page).stream())
                                .toList(),
                        counts(taking, page),
                        untold(months, page),
                        months.stream()
                                .filter(Exchanges.Month::told)
                                .map(it -> month(it, page))
                                .toList(),
                        files(url + "/mois", page),
                        exchanges.currencies(named.keySet()).stream()
                                .map(it -> spread(it, named, me, page))
                                .toList(),
                        files(url + "/soldes", page),
                        files(url + "/membres", page)));
    }

    @GetMapping(PATH + "/{part:mois|soldes|membres}" + Listing.FILES)
    @Access(seat = Seat.REFERENT)
    void files(UUID organisation, String part, Address address, Page page, HttpServletResponse response) {
        var house = house(organisation);
        var parties = named(house).keySet();
        switch (part) {
            case "mois" -> MONTHS.answer(address, page, listed(exchanges.months(parties, since()), address), response);
            case "soldes" -> BALANCES.answer(address, page, listed(balances(parties), address), response);
            default -> MEMBERS.answer(address, page, listed(taking(house, parties), address), response);
        }
    }

    private static <R> Source<R> listed(List<R> all, Address address) {
        return Source.of(all, List.of(), address, it -> List.of());
    }

    private static List<LinkView> files(String path, Page page) {
        return Stream.of(".csv", ".xlsx", ".ods", ".json")
                .map(it -> new LinkView(path + it + "?lang=" + page.lang(), page.t("web.pages" + it)))
                .toList();
    }

    private PartyId house(UUID organisation) {
        var it = new PartyId(organisation);
        if (registers.find(it).isEmpty()) throw Problem.notFound();
        return it;
    }

    /** The first of the month a year ago. */
    private LocalDate since() {
        return Days.today(clock).withDayOfMonth(1).minusMonths(11);
    }

    /** Members who have an account here, by their party. */
    private Map<PartyId, String> named(PartyId house) {
        var named = new LinkedHashMap<PartyId, String>();
        for (var it : members.of(house)) {
            var party = it.party();
            if (!it.ended() && party != null) named.put(party, it.name());
        }
        return named;
    }

    private List<Taking> taking(PartyId house, Set<PartyId> parties) {
        var active = exchanges.active(parties, since());
        var offering = new HashSet<PartyId>();
        offers.forEach(it -> offering.addAll(it.among(parties)));
        return members.of(house).stream()
                .filter(it -> !it.ended())
                .map(it -> taking(it, active, offering))
                .toList();
    }

    private static Taking taking(Member it, Set<PartyId> active, Set<PartyId> offering) {
        var party = it.party();
        return new Taking(
                it.number(),
                it.name(),
                party != null && active.contains(party),
                party != null && offering.contains(party));
    }

    private static List<BoardView.CountView> counts(List<Taking> all, Page page) {
        return List.of(
                count("members", all.size(), page),
                count("active", all.stream().filter(Taking::active).count(), page),
                count("inactive", all.stream().filter(it -> !it.active()).count(), page),
                count("without", all.stream().filter(it -> !it.offers()).count(), page));
    }

    private static BoardView.CountView count(String what, long n, Page page) {
        return new BoardView.CountView(page.t("membership.board.count." + what), page.number(n));
    }

    /** Months in which a unit went through too few hands, in one sentence; empty: there are none. */
    private static String untold(List<Exchanges.Month> all, Page page) {
        var untold = all.stream()
                .filter(it -> !it.told())
                .map(it -> page.formats().month(YearMonth.from(it.month())))
                .distinct()
                .toList();
        return untold.isEmpty() ? "" : page.t("membership.board.untold", String.join(", ", untold));
    }

    private static BoardView.MonthView month(Exchanges.Month it, Page page) {
        return new BoardView.MonthView(
                page.formats().month(YearMonth.from(it.month())),
                it.currency().name(),
                page.number(it.exchanges()),
                it.currency().say(it.volume(), page.formats()));
    }

    private List<Balances> balances(Collection<PartyId> parties) {
        var all = new ArrayList<Balances>();
        for (var currency : exchanges.currencies(parties))
            spreads.of(currency.id(), parties)
                    .ifPresent(it -> it.steps().forEach(step -> all.add(new Balances(currency, step))));
        return all;
    }

    private BoardView.SpreadView spread(Currency it, Map<PartyId, String> named, Visitor me, Page page) {
        var found = spreads.of(it.id(), named.keySet());
        if (found.isEmpty()) return new BoardView.SpreadView(it.name(), true, "", "", "", List.of(), List.of());
        var spread = found.get();
        var bars = spread.steps().stream()
                .map(step -> new BarView(
                        page.t(
                                "membership.board.step",
                                it.say(step.from(), page.formats()),
                                it.say(step.until(), page.formats())),
                        step.parties(),
                        page.t("membership.board.parties", step.parties())))
                .toList();
        return new BoardView.SpreadView(
                it.name(),
                false,
                it.say(spread.lowest(), page.formats()),
                it.say(spread.median(), page.formats()),
                it.say(spread.highest(), page.formats()),
                bars,
                extremes(it, named, me, page));
    }

    /** Only where the community lets the reader know whose balances they are (E46). */
    private List<String> extremes(Currency it, Map<PartyId, String> named, Visitor me, Page page) {
        var shown = visibility.shown(me, named.keySet(), it.id());
        var order = shown.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        if (order.size() < named.size() || order.size() < 2) return List.of();
        return Stream.of(order.getFirst(), order.getLast())
                .map(one -> page.t(
                        "membership.board.extreme",
                        named.getOrDefault(one.getKey(), ""),
                        it.say(one.getValue(), page.formats())))
                .toList();
    }

    private static String said(boolean it, Page page) {
        return page.t(it ? "membership.board.yes" : "membership.board.no");
    }

    private static String signed(Currency it, long units) {
        return (units < 0 ? "-" : "") + it.plain(Math.abs(units));
    }
}
