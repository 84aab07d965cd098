package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.springframework.stereotype.Component;

/** Tells those whom a step concerns, one letter each. */
@Component
record RecoveryLetters(People people, Rights rights, Outbox outbox, Settings settings) {

    void coordinators(Recovery recovery, String key) {
        var all = rights.holders(InstanceRole.COORDINATOR).stream()
                .map(RoleHolder::person)
                .toList();
        all.forEach(it -> send(recovery, it, key, "/administration/reprises"));
    }

    void to(Recovery recovery, Collection<PartyId> whom, String key) {
        new LinkedHashSet<>(whom)
                .forEach(it -> send(recovery, it, key, "/structures/" + recovery.organisation() + "/reprise"));
    }

    private void send(Recovery recovery, PartyId to, String key, String path) {
        people.find(to).ifPresent(it -> outbox.put(letter(recovery, it, key, path)));
    }

    private Letter letter(Recovery recovery, Person to, String key, String path) {
        var due = recovery.dueAt();
        return Letter.answering(
                to.email().text(),
                to.name(),
                to.language(),
                key,
                settings.url(path),
                to.name(),
                people.name(recovery.organisation()).orElse(""),
                people.name(recovery.wanted()).orElse(""),
                due == null ? "" : new Formats(Locale.of(to.language())).date(LocalDate.ofInstant(due, Days.ZONE)),
                recovery.why());
    }
}
