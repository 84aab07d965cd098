package org.fabcom.circles.seating;

import java.util.stream.Collectors;
import org.fabcom.circles.Group;
import org.fabcom.circles.Leaving;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever held a role that it ended, and whoever follows that it is theirs. */
@Component
class SeatLetters {

    private final Outbox outbox;
    private final People people;
    private final Settings settings;

    SeatLetters(Outbox outbox, People people, Settings settings) {
        this.outbox = outbox;
        this.people = people;
        this.settings = settings;
    }

    /** Arguments: name, role, who ended it. */
    void ended(RoleSeat it, Group role, Visitor by) {
        if (it.person().equals(by.party())) return;
        put(it.person(), "circles.mail.seat.ended", RoleSeatPages.path(it), role.name(), by.name());
    }

    /** Arguments: name, role, who gave it. The page leads to what is handed over. */
    void follows(PartyId person, RoleSeat before, Group role, Visitor by) {
        put(person, "circles.mail.seat.given", RoleSeatPages.path(before), role.name(), by.name());
    }

    /** Arguments: name, the roles. One letter, however many ended with the membership. */
    @EventListener
    void on(Leaving.Released it) {
        var roles = it.roles().stream().map(one -> one.group().name()).collect(Collectors.joining(", "));
        put(
                it.person(),
                "circles.mail.seat.left",
                RoleSeatPages.path(it.roles().getFirst().seat()),
                roles);
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
