package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.Recipients;
import org.fabcom.flows.Sites;
import org.fabcom.flows.items.ItemLine;
import org.fabcom.flows.items.ItemLine.What;
import org.fabcom.flows.items.ItemLines;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.workshop.ObjectView.FactView;
import org.fabcom.flows.workshop.ObjectView.LineView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Draws one object. */
@Component
record ObjectScreen(
        ItemGate gate,
        ItemSaid said,
        ItemLines lines,
        Repairs repairs,
        Recipients recipients,
        Sites sites,
        Seats seats,
        People people,
        ItemPhotos photos,
        Loans loans,
        Bookings bookings) {

    static final String LIST = "/pesee/objets/{organisation}";
    static final String ONE = "/pesee/objet/";
    static final String PARTS = "PARTS";
    static final List<String> EXITS = List.of("GIFT", "CENTRE", "BIN");

    static String list(PartyId owner) {
        return LIST.replace("{organisation}", owner.toString());
    }

    static String card(StockItem it) {
        return "/o/" + it.code();
    }

    /** Time and parts, as far as there are any. */
    static String work(int minutes, int parts, Page page) {
        return Stream.of(minutes == 0 ? "" : page.duration(minutes), parts == 0 ? "" : page.euros(parts))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String chip(StockState state) {
        return switch (state) {
            case WAITING -> "care";
            case REPAIR -> "info";
            case SALE -> "good";
            case SOLD, GIVEN, RECYCLED, PARTS -> "neutral";
            case MISSING -> "bad";
        };
    }

    ObjectView of(StockItem it, Form form, Visitor me, Page page) {
        var all = lines.of(it.id());
        boolean works = gate.works(it, me);
        boolean lends = gate.lends(it, me);
        int minutes = all.stream().mapToInt(ItemLine::minutes).sum();
        int parts = all.stream()
                .filter(line -> line.what() == What.PART)
                .mapToInt(ItemLine::cents)
                .sum();
        var shown = photos(it, page);
        var out = loans.out(it.id());
        return new ObjectView(
                ONE + it.id(),
                gate.lists(it, me)
                        ? new LinkView(list(it.owner()), page.t("items.title"))
                        : new LinkView("/pesee", page.t("flows.title")),
                it.title(page),
                out.map(loan -> page.t("items.state.lent", page.date(loan.due())))
                        .orElseGet(() -> page.t("items.state." + it.state())),
                out.isPresent() ? "info" : chip(it.state()),
                form,
                Ids.next().toString(),
                facts(it, out, lends, page),
                it.line() == null || !gate.lists(it, me) ? "" : "/pesee/pesees/" + it.line(),
                it.described().consigned() && works ? "/structures/" + it.owner() + "/partenaires" : "",
                gate.makes(it, me),
                works,
                it.state().gone(),
                out.isPresent(),
                it.state() == StockState.SOLD,
                lends
                        && (out.isPresent()
                                || it.state() == StockState.SALE
                                        && !it.described().consigned()),
                repairs.electrical(it),
                work(minutes, parts, page),
                works ? workers(it.owner(), me) : List.of(),
                works ? exits(it.owner(), page) : List.of(),
                shown,
                shown.size() < ItemPhotos.MOST,
                drawn(it, all, works, lends, page));
    }

    private List<ObjectView.PhotoView> photos(StockItem it, Page page) {
        var all = new ArrayList<ObjectView.PhotoView>();
        for (var photo : photos.of(it.id()))
            all.add(new ObjectView.PhotoView(
                    photo(it, photo.id()),
                    page.t("items.photo.alt", all.size() + 1, it.name()),
                    ONE + it.id() + "/photos/" + photo.id() + "/retirer"));
        return all;
    }

    static String photo(StockItem it, UUID photo) {
        return card(it) + "/photos/" + photo;
    }

    private List<FactView> facts(StockItem it, Optional<Loan> out, boolean lends, Page page) {
        var d = it.described();
        var facts = new ArrayList<FactView>();
        facts.add(new FactView(
                page.t("items.kind"),
                said.kind(d.kind()).map(kind -> kind.officialName()).orElse("")));
        facts.add(new FactView(
                page.t("items.where"),
                Stream.of(sites.find(d.site()).orElseThrow().name(), d.shelf())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · "))));
        facts.add(new FactView(
                page.t("items.mass"), d.grams() == null ? page.t("web.unknown") : Grams.kg(d.grams(), page)));
        if (!d.serial().isEmpty()) facts.add(new FactView(page.t("items.serial"), d.serial()));
        facts.add(new FactView(
                page.t("items.price"), d.price() == null ? page.t("items.price.none") : page.euros(d.price())));
        if (d.consigned()) facts.add(new FactView(page.t("items.consigned"), page.t("web.yes")));
        out.ifPresent(loan -> facts.add(new FactView(
                page.t("loans.state.out"),
                lends
                        ? page.t("loans.until", loan.borrower(), page.date(loan.due()))
                        : page.t("loans.until.day", page.date(loan.due())))));
        bookings.of(it.id())
                .forEach(one -> facts.add(new FactView(
                        page.t("items.reserved"),
                        lends
                                ? page.t("items.reserved.for", one.borrower(), page.days(one.from(), one.due()))
                                : page.days(one.from(), one.due()))));
        facts.add(new FactView(page.t("items.code"), it.spelled()));
        facts.add(new FactView(page.t("items.since"), page.date(LocalDate.ofInstant(it.at(), Days.ZONE))));
        return facts;
    }

    private List<OptionView> workers(PartyId owner, Visitor me) {
        var all = new ArrayList<OptionView>();
        all.add(OptionView.of(me.party().toString(), people.name(me.party()).orElse("")));
        seats.in(owner).stream()
                .filter(it -> !it.person().equals(me.party()))
                .forEach(it -> all.add(OptionView.of(it.person().toString(), it.name())));
        return all;
    }

    private List<OptionView> exits(PartyId owner, Page page) {
        var all = new ArrayList<OptionView>();
        recipients
                .of(owner)
                .forEach(it -> all.add(
                        OptionView.of(it.id().toString(), it.name() + " · " + page.t("flows.out." + it.out()))));
        EXITS.forEach(it -> all.add(OptionView.of(it, page.t("flows.out." + it))));
        all.add(OptionView.of(PARTS, page.t("items.state.PARTS")));
        return all;
    }

    /** What was done with it and its loans, the newest first. */
    private List<LineView> drawn(StockItem item, List<ItemLine> all, boolean works, boolean lends, Page page) {
        var lent = loans.of(item.id());
        var who = Stream.concat(all.stream().map(ItemLine::doneBy), LoanHistory.by(lent))
                .collect(Collectors.toSet());
        Map<PartyId, String> names = people.names(who);
        var taken = all.stream().map(ItemLine::corrects).collect(Collectors.toSet());
        Function<ItemLine, Boolean> back = it -> works && it.correctable() && !taken.contains(it.id());
        var told = LoanHistory.of(lent, names, lends, page);
        for (var it : all)
            told.add(new LoanHistory.At(
                    it.at(),
                    new LineView(
                            page.dateTime(it.at()),
                            what(it, page),
                            it.words(),
                            amount(it, page),
                            names.getOrDefault(it.doneBy(), ""),
                            back.apply(it) ? ONE + it.item() + "/reprise/" + it.id() : "")));
        return told.stream()
                .sorted(Comparator.comparing(LoanHistory.At::at).reversed())
                .map(LoanHistory.At::line)
                .toList();
    }

    private static String what(ItemLine it, Page page) {
        if (it.corrects() != null) return page.t("items.what.corrected", page.t("items.what." + it.what()));
        if (it.passed() != null) return page.t(it.passed() ? "items.test.passed" : "items.test.failed");
        return it.what() == What.LEFT ? page.t("items.state." + it.becomes()) : page.t("items.what." + it.what());
    }

    private static String amount(ItemLine it, Page page) {
        if (it.minutes() != 0) return (it.minutes() < 0 ? "−" : "") + page.duration(Math.abs(it.minutes()));
        return it.cents() == 0 ? "" : page.euros(it.cents());
    }
}
