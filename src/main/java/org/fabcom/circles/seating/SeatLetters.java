package org.fabcom.circles.seating;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.Holder;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever held a role that it ended, or whoever may give it anew that it was given back; and whoever follows that it is theirs. */
@Component
record SeatLetters(Outbox outbox, Seats seats, Authorisations authorisations, People people, Settings settings) {

    /** Arguments: name, role, who ended it. */
    void ended(RoleSeat it, Group role, Visitor by) {
        if (it.person().equals(by.party())) returned(it, role, by);
        else put(it.person(), "circles.mail.seat.ended", RoleSeatPages.path(it), role.name(), by.name());
    }

    /** Arguments: name, role, who gave it back. */
    private void returned(RoleSeat it, Group role, Visitor by) {
        var organisation = role.organisation();
        var managers = organisation == null
                ? Stream.<PartyId>empty()
                : seats.in(organisation).stream()
                        .filter(one -> one.seat() == Seat.MANAGER)
                        .map(SeatHolder::person);
        var holders = authorisations.holders(role).stream()
                .filter(one -> one.right() == Right.GROUP_MANAGEMENT)
                .map(Holder::person);
        Stream.concat(managers, holders)
                .distinct()
                .filter(one -> !one.equals(by.party()))
                .forEach(one -> put(
                        one,
                        "circles.mail.seat.returned",
                        "/groupes/" + role.id().value(),
                        role.name(),
                        by.name()));
    }

    /** Arguments: name, role, who gave it, whether it ends, its last day. The page leads to what is handed over. */
    void follows(PartyId person, RoleSeat before, Group role, @Nullable LocalDate until, Visitor by) {
        var path = RoleSeatPages.path(before);
        people.find(person)
                .ifPresent(it -> put(
                        person,
                        "circles.mail.seat.given",
                        path,
                        role.name(),
                        by.name(),
                        until == null ? 0 : 1,
                        said(it, until)));
    }

    private static String said(Person it, @Nullable LocalDate day) {
        return day == null ? "" : new Formats(Locale.of(it.language())).date(day);
    }

    private void put(PartyId to, String key, String path, Object... more) {
        people.find(to).ifPresent(it -> {
            var args = new Object[more.length + 1];
            args[0] = it.name();
            System.arraycopy(more, 0, args, 1, more.length);
            outbox.put(Letter.answering(it.email().text(), it.name(), it.language(), key, settings.url(path), args));
        });
    }
}
