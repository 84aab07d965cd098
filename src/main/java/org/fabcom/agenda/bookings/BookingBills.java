package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Billables;
import org.fabcom.people.invoicing.Bills;
import org.fabcom.web.Formats;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What bookings of a month that is over are for the desk of invoices: one thing for each payer; and what that desk says of it. */
@Component
record BookingBills(Bookings bookings, ObjectProvider<Bills> desk, Optional<Rooms> rooms, When when, Clock clock)
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
        LocalDate day = it.span().start().toLocalDate();
        var label = it.roomName() + ", " + when.words(it.span(), Locale.FRENCH)
                + (it.state() == Booking.State.CANCELLED ? " (annulée tard, " + it.due() + " %)" : "");
        boolean whole = it.quantity() * it.due() % 100 == 0;
        return new Billable.Line(
                label,
                it.owed(),
                100,
                it.owed(),
                Billable.Line.WITHIN,
                new Billable.Use(it.id(), it.tariff(), it.per(), whole ? it.quantity() * it.due() / 100 : 0, day));
    }

    /** Invoices of the month of a booking, for whoever may read them. */
    List<LinkView> links(Booking it, Page page) {
        var bills = desk.getIfAvailable();
        if (bills == null || rooms.isPresent() && !rooms.get().open("billing")) return List.of();
        return find(it.house(), ORIGIN + YearMonth.from(it.span().start()) + " " + it.payer())
                .map(one -> bills.of(one, page).bills())
                .orElse(List.of());
    }
}
