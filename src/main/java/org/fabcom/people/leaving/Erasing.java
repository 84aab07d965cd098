package org.fabcom.people.leaving;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Site;
import org.fabcom.web.SiteSource;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases a person whose day has come: what is theirs goes, what others count on stays without their name. */
@Component
class Erasing {

    private final Sql db;
    private final People people;
    private final Leavers leavers;
    private final Traces traces;
    private final KnownVisitors known;
    private final Outbox outbox;
    private final Messages messages;
    private final Optional<SiteSource> site;
    private final TransactionTemplate part;
    private final Clock clock;

    Erasing(
            Sql db,
            People people,
            Leavers leavers,
            Traces traces,
            KnownVisitors known,
            Outbox outbox,
            Messages messages,
            Optional<SiteSource> site,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.leavers = leavers;
        this.traces = traces;
        this.known = known;
        this.outbox = outbox;
        this.messages = messages;
        this.site = site;
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * False if the person came back meanwhile: then nothing changes. Somebody must have looked for obstacles before. The
     * figures are counted before and after in one snapshot, whatever others write meanwhile: if they move, nothing happens.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    boolean erase(PartyId id, LocalDate today) {
        lock(id);
        var cause = taken(id, today);
        var leaver = leavers.find(id);
        if (cause.isEmpty() || leaver.isEmpty()) return false;
        var account = people.find(id);
        var before = traces.figures();
        traces.forget(leaver.get(), gone());
        proved(id, before, clock.instant(), cause.get(), false);
        account.ifPresent(this::farewell);
        return true;
    }

    /**
     * In a restored base, somebody who was erased since the backup. Whatever held them then was settled before they went, though
     * not in here: what can't go for that stays, and is answered; it has no name any more. Nothing answered: not there, or
     * erased already. They had their last letter.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    Optional<List<String>> again(Erased erased) {
        var id = new PartyId(erased.party());
        var leaver = leavers.find(id);
        if (leaver.isEmpty()) return Optional.empty();
        lock(id);
        var before = traces.figures();
        var kept = traces.forgetWhatGoes(leaver.get(), gone(), part);
        proved(id, before, erased.at(), Cause.of(erased.cause()).name(), true);
        return Optional.of(kept);
    }

    private void lock(PartyId id) {
        db.sql("select id from people.person where id = :id for update")
                .param("id", id.value())
                .single(UUID.class);
    }

    private void proved(PartyId id, Map<String, Long> before, Instant at, String cause, boolean again) {
        var after = traces.figures();
        if (!before.equals(after)) throw new IllegalStateException("figures moved from " + before + " to " + after);
        db.sql("""
                insert into people.erasure (id, person, at, cause, replayed_at)
                values (:id, :person, :at, :cause, :replayed)
                """)
                .param("id", Ids.next())
                .param("person", id.value())
                .param("at", at)
                .param("cause", cause)
                .param("replayed", again ? Times.sql(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        known.forget(id);
    }

    private Optional<String> taken(PartyId person, LocalDate today) {
        return db.sql("delete from people.departure where person = :person and due_on <= :today returning cause")
                .param("person", person.value(), "today", today)
                .optional(String.class);
    }

    /** What stands for the name from now on, in the first language of the instance. */
    private String gone() {
        var language = site.map(SiteSource::site).orElse(Site.BARE).languages().getFirst();
        return messages.text(Locale.of(language), "people.leaving.gone");
    }

    /** The last letter; like all letters it is forgotten after thirty days. */
    private void farewell(Person person) {
        outbox.put(Letter.answering(
                person.email().text(), person.name(), person.language(), "people.mail.erased", null, person.name()));
    }
}
