package org.fabcom.people.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Site;
import org.fabcom.web.SiteSource;
import org.fabcom.web.render.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person whose day has come: what is theirs goes, what others count on stays without their name. */
@Component
class Erasing {

    private final JdbcClient db;
    private final People people;
    private final Leavers leavers;
    private final Traces traces;
    private final KnownVisitors known;
    private final Outbox outbox;
    private final Messages messages;
    private final Optional<SiteSource> site;
    private final Clock clock;

    Erasing(
            JdbcClient db,
            People people,
            Leavers leavers,
            Traces traces,
            KnownVisitors known,
            Outbox outbox,
            Messages messages,
            Optional<SiteSource> site,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.leavers = leavers;
        this.traces = traces;
        this.known = known;
        this.outbox = outbox;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /**
     * False if the person came back meanwhile: then nothing changes. Somebody must have looked for obstacles before. The
     * figures are counted before and after in one snapshot, whatever others write meanwhile: if they move, nothing happens.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    boolean erase(PartyId id, LocalDate today) {
        db.sql("select id from people.person where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        var cause = taken(id, today);
        var leaver = leavers.find(id);
        if (cause.isEmpty() || leaver.isEmpty()) return false;
        var account = people.find(id);
        var before = traces.figures();
        traces.forget(leaver.get(), gone());
        var after = traces.figures();
        if (!before.equals(after)) throw new IllegalStateException("figures moved from " + before + " to " + after);
        db.sql("insert into people.erasure (id, person, at, cause) values (:id, :person, :at, :cause)")
                .param("id", Ids.next())
                .param("person", id.value())
                .param("at", Times.sql(clock.instant()))
                .param("cause", cause.get())
                .update();
        known.forget(id);
        account.ifPresent(this::farewell);
        return true;
    }

    private Optional<String> taken(PartyId person, LocalDate today) {
        return db.sql("delete from people.departure where person = :person and due_on <= :today returning cause")
                .param("person", person.value())
                .param("today", today)
                .query(String.class)
                .optional();
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
