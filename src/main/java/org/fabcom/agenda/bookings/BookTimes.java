package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.agenda.bookings.RoomTerms.Open;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.people.invoicing.Tariffs.Price;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a room is free, from when and for how long it may be booked. */
@Component
record BookTimes(Rooms rooms, When when, Clock clock) {

    /** What of a day is free; {@code known}: of days that were looked at. */
    Map<Span, Set<Integer>> of(
            Open it, LocalDate day, Map<LocalDate, Map<Span, Set<Integer>>> known, @Nullable Booking former) {
        return known.containsKey(day)
                ? known.get(day)
                : free(it, List.of(day), former).getOrDefault(day, Map.of());
    }

    /** By day, the desks that are free in each step that is to come, or taken by the former booking alone; days on which none is are left out. */
    Map<LocalDate, Map<Span, Set<Integer>>> free(Open it, List<LocalDate> days, @Nullable Booking former) {
        Instant now = clock.instant();
        var steps = days.stream()
                .flatMap(day -> it.terms().steps(day).stream())
                .filter(span -> span.startsAt().isAfter(now))
                .toList();
        var all = new LinkedHashMap<LocalDate, Map<Span, Set<Integer>>>();
        if (steps.isEmpty()) return all;
        var free = rooms.free(it.room().id(), it.terms().desks(), steps, former == null ? null : former.id());
        for (int i = 0; i < steps.size(); i++)
            if (!free.get(i).isEmpty())
                all.computeIfAbsent(steps.get(i).start().toLocalDate(), day -> new LinkedHashMap<>())
                        .put(steps.get(i), free.get(i));
        return all;
    }

    List<OptionView> starts(Open it, Map<Span, Set<Integer>> free, Page page) {
        var all = new ArrayList<OptionView>();
        for (var one : free.entrySet()) {
            var steps = it.terms().steps(one.getKey().start().toLocalDate());
            var hours = when.hours(one.getKey(), page.locale());
            all.add(OptionView.of(
                    String.valueOf(steps.indexOf(one.getKey()) + 1),
                    it.terms().desks() == 1
                            ? hours
                            : page.t(
                                    "bookings.free.desks", hours, one.getValue().size())));
        }
        return all;
    }

    /** As long as something is free in one go, each with its price. */
    static List<OptionView> lengths(Open it, Map<Span, Set<Integer>> free, Map<Integer, Price> prices, Page page) {
        int longest = 0;
        int run = 0;
        @Nullable Span before = null;
        for (var span : free.keySet()) {
            run = before != null && before.end().equals(span.start()) ? run + 1 : 1;
            longest = Math.max(longest, run);
            before = span;
        }
        var all = new ArrayList<OptionView>();
        for (int n = 1; n <= longest; n++) {
            var words = Wording.quantity(
                    it.terms().step().per(), (long) it.terms().step().units() * n, page);
            var price = prices.get(n);
            all.add(OptionView.of(
                    String.valueOf(n), price == null ? words : words + " · " + page.euros(price.cents())));
        }
        return all;
    }

    /** What is free on that day and begins so soon that giving it back costs something at once. */
    String late(Open it, Map<Span, Set<Integer>> steps, Page page) {
        var terms = it.terms();
        var free = clock.instant().plusSeconds(terms.freeHours() * 3600L);
        boolean soon = !terms.tariff().isEmpty()
                && terms.kept() > 0
                && steps.keySet().stream().anyMatch(one -> one.startsAt().isBefore(free));
        return soon && terms.freeHours() > 0 ? page.t("bookings.late", when.at(free, page.locale()), terms.kept()) : "";
    }
}
