package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who keep an address that nothing is sent there any more. */
@Component
record WebhookLetters(People people, Seats seats, Rights rights, Outbox outbox, Settings settings) {

    void stopped(Webhook it, Webhook.Stop why) {
        var key = why == Webhook.Stop.GONE ? "people.mail.webhook.gone" : "people.mail.webhook.failing";
        for (var one : keepers(it.organisation()))
            people.find(one)
                    .ifPresent(person -> outbox.put(Letter.answering(
                            person.email().text(),
                            person.name(),
                            person.language(),
                            key,
                            settings.url(it.path()),
                            person.name(),
                            it.address().toString())));
    }

    private List<PartyId> keepers(@Nullable PartyId organisation) {
        return organisation == null
                ? rights.holders(InstanceRole.ADMINISTRATOR).stream()
                        .map(RoleHolder::person)
                        .toList()
                : seats.in(organisation).stream()
                        .filter(it -> it.seat() == Seat.MANAGER)
                        .map(SeatHolder::person)
                        .toList();
    }
}
