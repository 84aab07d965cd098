package org.fabcom.talk.mailed;

import module java.base;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.steps.Sleep;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Message;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subjects;
import org.fabcom.talk.Threads;
import org.fabcom.talk.mailed.ReplyAddresses.Answering;
import org.fabcom.web.access.RateLimits;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in a thread what one of its people answered by mail; or tells them why not. Whoever else writes there is not answered. */
@Component
class MailTaking {

    private static final int AN_HOUR = 60;
    private static final Duration KEPT = Duration.ofDays(90);

    private final ReplyAddresses addresses;
    private final People people;
    private final Rights rights;
    private final Seats seats;
    private final Sleep sleep;
    private final Subjects subjects;
    private final Threads threads;
    private final MailRefusals refusals;
    private final RateLimits limits;
    private final Sql db;
    private final Clock clock;

    MailTaking(
            ReplyAddresses addresses,
            People people,
            Rights rights,
            Seats seats,
            Sleep sleep,
            Subjects subjects,
            Threads threads,
            MailRefusals refusals,
            RateLimits limits,
            Sql db,
            Clock clock) {
        this.addresses = addresses;
        this.people = people;
        this.rights = rights;
        this.seats = seats;
        this.sleep = sleep;
        this.subjects = subjects;
        this.threads = threads;
        this.refusals = refusals;
        this.limits = limits;
        this.db = db;
        this.clock = clock;
    }

    /** In one transaction with the note that this mail is dealt with: the same one twice is said once. */
    @Transactional
    void take(Arrived mail) {
        if (mail.automatic()) return;
        var answering =
                mail.to().stream().flatMap(it -> addresses.read(it).stream()).findFirst();
        if (answering.isEmpty()) return;
        var person = people.find(answering.get().person());
        if (person.isEmpty()) return;
        why(mail, answering.get(), person.get())
                .ifPresent(why -> refusals.tell(person.get(), answering.get().subject(), why, List.of()));
    }

    /** Why it is not said; empty if it is, or was. Only the address of the account is ever answered. */
    private Optional<MailRefusals.Why> why(Arrived mail, Answering answering, Person person) {
        if (!wrote(person, mail)) return fresh(mail) ? Optional.of(MailRefusals.Why.OTHER_ADDRESS) : Optional.empty();
        if (!limits.allow("talk.mailed", person.id().toString(), AN_HOUR, Duration.ofHours(1)))
            return Optional.of(MailRefusals.Why.TOO_OFTEN);
        return fresh(mail) ? refused(mail, answering, person) : Optional.empty();
    }

    /** The one address that signs it is the one of the account to which the letter went. */
    private static boolean wrote(Person person, Arrived mail) {
        return mail.from().size() == 1
                && mail.from()
                        .getFirst()
                        .toLowerCase(Locale.ROOT)
                        .equals(person.email().folded());
    }

    private boolean fresh(Arrived mail) {
        return db.sql("insert into talk.mailed (id, arrived_at) values (:id, :now) on conflict do nothing")
                .param("id", mail.id())
                .updated();
    }

    private Optional<MailRefusals.Why> refused(Arrived mail, Answering answering, Person person) {
        if (answering.late()) return Optional.of(MailRefusals.Why.LATE);
        var may = subjects.rights(answering.subject(), visitor(person));
        if (may.isEmpty() || !may.get().write()) return Optional.of(MailRefusals.Why.NO_ACCESS);
        if (may.get().closed() != null) return Optional.of(MailRefusals.Why.CLOSED);
        if (mail.tooMuch()) return Optional.of(MailRefusals.Why.TOO_MUCH);
        return said(mail, answering, person);
    }

    private Optional<MailRefusals.Why> said(Arrived mail, Answering answering, Person person) {
        var parcels = new ArrayList<Parcel>();
        var left = new ArrayList<String>();
        for (var it : mail.files())
            if (parcels.size() < Message.MOST_FILES && checked(it) instanceof Checked.Ready(var parcel))
                parcels.add(parcel);
            else left.add(it.name());
        var said = threads.say(
                answering.subject(),
                person.id(),
                QuoteCutter.cut(Storable.kept(mail.words())),
                Audience.EVERYONE,
                List.of(),
                Ids.named(mail.id()),
                parcels,
                List.of());
        if (said instanceof Said.Refused(var why)) return Optional.of(MailRefusals.Why.of(why));
        if (!left.isEmpty()) refusals.tell(person, answering.subject(), MailRefusals.Why.FILES, left);
        return Optional.empty();
    }

    private static Checked checked(Arrived.Piece it) {
        return Parcels.check(
                Plain.line(Storable.kept(it.name())), it.bytes().length, new ByteArrayResource(it.bytes()));
    }

    /** A mail is one step: where two are wanted, the rights of the team are asleep (ADR 0145). */
    private Visitor visitor(Person it) {
        return sleep.of(new Visitor(it.id(), it.name(), rights.rolesOf(it.id()), seats.of(it.id()), null, true));
    }

    int forget() {
        return db.sql("delete from talk.mailed where arrived_at < :limit")
                .param("limit", clock.instant().minus(KEPT))
                .update();
    }
}
