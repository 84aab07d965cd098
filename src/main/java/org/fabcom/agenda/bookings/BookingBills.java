package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Billables;
import org.fabcom.people.invoicing.Bills;
import org.fabcom.people.invoicing.Prepaid;
import org.fabcom.people.invoicing.Prepaid.Given;
import org.fabcom.people.invoicing.Prepaid.Stock;
import org.fabcom.web.Formats;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What bookings of a month that is over are for the desk of invoices: one thing for each payer; and what that desk says of it. */
@Component
record BookingBills(
        Bookings bookings,
        ObjectProvider<Bills> desk,
        ObjectProvider<Prepaid> packs,
        Optional<Rooms> rooms,
        When when,
        Clock clock)
        implements Billables {

    private static final String ORIGIN = "réservations ";
    private static final int MONTHS = 13;

    private record Key(YearMonth month, PartyId payer) {}

    @Override
    public List<Billable> of(PartyId seller) {
        var today = Days.today(clock);
        var all = new LinkedHashMap<Key, List<Booking>>();
        var from = YearMonth.from(today).minusMonths(MONTHS).atDay(1);
        for (var it : bookings.owed(seller, from, YearMonth.from(today).atDay(1)))
            all.computeIfAbsent(new Key(YearMonth.from(it.span().start()), it.payer()), key -> new ArrayList<>())
                    .add(it);
        return all.entrySet().stream()
                .map(it -> billable(seller, it.getKey(), it.getValue()))
                .toList()
                .reversed();
    }

    @Override
    public Optional<Billable> find(PartyId seller, String origin) {
        return key(origin).flatMap(key -> {
            var month = key.month();
            if (!month.isBefore(YearMonth.from(Days.today(clock)))) return Optional.empty();
            var its = bookings.owed(seller, month.atDay(1), month.plusMonths(1).atDay(1)).stream()
                    .filter(it -> it.payer().equals(key.payer()))
                    .toList();
            return its.isEmpty() ? Optional.empty() : Optional.of(billable(seller, key, its));
        });
    }

    private static Optional<Key> key(String origin) {
        var parts =
                origin.startsWith(ORIGIN) ? origin.substring(ORIGIN.length()).split(" ") : new String[0];
        if (parts.length != 2) return Optional.empty();
        try {
            var month = YearMonth.parse(parts[0]);
            return Ids.read(parts[1]).map(it -> new Key(month, new PartyId(it)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Billable billable(PartyId seller, Key key, List<Booking> all) {
        var title = "Réservations, " + new Formats(Locale.FRENCH).month(key.month()) + " · "
                + all.getFirst().names().payer();
        return new Billable(
                seller,
                key.payer(),
                ORIGIN + key.month() + " " + key.payer(),
                title,
                "/structures/" + seller + "/reservations?q=" + key.month(),
                all.stream().mapToLong(Booking::owed).sum(),
                all.stream().map(this::line).toList());
    }

    /** Invoices are in French. A part of the quantity that does not come out whole is asked in money only. */
    private Billable.Line line(Booking it) {
        var label = it.roomName() + ", " + when.words(it.span(), Locale.FRENCH)
                + (it.state() == Booking.State.CANCELLED ? " (annulée tard, " + it.due() + " %)" : "");
        return new Billable.Line(label, it.owed(), 100, it.owed(), Billable.Line.WITHIN, use(it));
    }

    private static Billable.Use use(Booking it) {
        boolean whole = it.quantity() * it.due() % 100 == 0;
        var day = it.span().start().toLocalDate();
        return new Billable.Use(it.id(), it.tariff(), it.per(), whole ? it.quantity() * it.due() / 100 : 0, day);
    }

    /** Nothing is asked for it, in the transaction of whoever says so; why not, where a document asks already. */
    Optional<String> free(Booking it, Page page) {
        var bills = desk.getIfAvailable();
        return bills == null ? Optional.empty() : bills.free(it.house(), origin(it), it.id(), page);
    }

    private static String origin(Booking it) {
        return ORIGIN + YearMonth.from(it.span().start()) + " " + it.payer();
    }

    /** What a pack of the payer gives for it: once its month is over, what it gave; null: nothing. */
    @Nullable
    Given given(Booking it, Page page) {
        boolean over = it.span().start().toLocalDate().isBefore(month().atDay(1));
        var theirs = over ? List.<Booking>of(it) : theirs(it.house(), it.payer());
        var given = stock(it.house(), it.payer(), theirs, page)
                .map(one -> one.pays(uses(theirs)).get(it.id()))
                .orElse(null);
        return given == null || over && !given.left().isEmpty() ? null : given;
    }

    /** What packs of a payer would give for each of these, one instead of the other and instead of the former. */
    Map<UUID, Given> given(
            PartyId house, PartyId payer, List<Billable.Use> thought, @Nullable Booking former, Page page) {
        var theirs = theirs(house, payer).stream()
                .filter(it -> former == null || !it.id().equals(former.id()))
                .toList();
        var stock = thought.isEmpty() ? Optional.<Stock>empty() : stock(house, payer, theirs, page);
        var all = new HashMap<UUID, Given>();
        for (var one : stock.isPresent() ? thought : List.<Billable.Use>of()) {
            var uses = new ArrayList<>(uses(theirs));
            uses.add(one);
            uses.sort(Comparator.comparing(Billable.Use::day));
            var given = stock.get().pays(uses).get(one.id());
            if (given != null) all.put(one.id(), given);
        }
        return all;
    }

    private Optional<Stock> stock(PartyId house, PartyId payer, List<Booking> theirs, Page page) {
        return shut()
                ? Optional.empty()
                : Optional.ofNullable(packs.getIfAvailable())
                        .map(it -> it.of(
                                house, payer, theirs.stream().map(Booking::id).toList(), page));
    }

    /** What packs may still give to: from this month on, and of the last one until it has its invoice. */
    private List<Booking> theirs(PartyId house, PartyId payer) {
        var last = month().minusMonths(1);
        var all = bookings
                .of(Set.of(payer), last.atDay(1).atStartOfDay(Days.ZONE).toInstant())
                .stream()
                .filter(it -> it.house().equals(house) && it.share(it.due()) > 0)
                .filter(it -> it.owed() > 0 || it.toCome(clock.instant()))
                .toList();
        var first = month().atDay(1).atStartOfDay();
        var bills = desk.getIfAvailable();
        boolean billed = bills != null
                && all.stream().anyMatch(it -> it.span().start().isBefore(first))
                && bills.billed(house, ORIGIN + last + " " + payer);
        return billed
                ? all.stream().filter(it -> !it.span().start().isBefore(first)).toList()
                : all;
    }

    private static List<Billable.Use> uses(List<Booking> all) {
        return all.stream().map(BookingBills::use).toList();
    }

    private YearMonth month() {
        return YearMonth.from(Days.today(clock));
    }

    private boolean shut() {
        return rooms.isPresent() && !rooms.get().open("billing");
    }

    /** Invoices of the month of a booking, for whoever may read them. */
    List<LinkView> links(Booking it, Page page) {
        var bills = desk.getIfAvailable();
        if (bills == null || shut()) return List.of();
        return find(it.house(), origin(it))
                .map(one -> bills.of(one, page).bills())
                .orElse(List.of());
    }
}
