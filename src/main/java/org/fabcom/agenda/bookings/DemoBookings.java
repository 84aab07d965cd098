package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.bookings.Terms.Step;
import org.fabcom.agenda.bookings.Terms.Whom;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Desks by the half-day and the large room by the hour, at the prices of La Filature. */
@Component
@Order(67) // after its prices
record DemoBookings(RoomTerms terms, Rooms rooms, Organisations organisations) implements DemoData {

    private static final String HOUSE = "Tiers-lieu La Filature";

    private static final Map<String, Terms> ALL = Map.of(
            "Bureau partagé", terms(Step.HALF_DAY, 6, "bureau", "adhérents", 24),
            "Grande salle", terms(Step.HOUR, 1, "salle", "", 48));

    private static Terms terms(Step step, int desks, String tariff, String audience, int hours) {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new Terms(
                Whom.ANYBODY,
                step,
                desks,
                days,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                tariff,
                audience,
                true,
                hours,
                50);
    }

    @Override
    public void fill() {
        for (var house : organisations.search(HOUSE, 0, 1))
            for (var room : rooms.of(house.id())) {
                var it = ALL.get(room.draft().name());
                if (it != null) terms.say(room.id(), 0, it, house.createdBy());
            }
    }
}
