package org.fabcom.people.joining;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.Organisations;
import org.fabcom.people.served.RecordsJoined;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Joins records and takes them apart again. Both are locked meanwhile, in the order of their ids. Thread-safe. */
@Repository
class ServedJoins {

    private final Sql db;
    private final ServedPeople served;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    ServedJoins(Sql db, ServedPeople served, Organisations organisations, ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.served = served;
        this.organisations = organisations;
    }

    /** What came of it; the words are {@code people.joining.NAME}. */
    enum Outcome {
        DONE,
        ITSELF,
        /** One of them is joined already, or others are joined to the one that would go. */
        JOINED,
        /** One of them has an account by now. */
        CLAIMED,
        /** The one that would go answers for an organisation: it is the one to keep. */
        SEATED,
        NOT_JOINED
    }

    /** A join that stands. */
    record Join(UUID id, PartyId kept, PartyId gone, String name, String by, Instant at) {}

    /** Those that are joined to this one. */
    List<Join> into(PartyId kept) {
        return db.sql("""
                select j.id, j.kept, j.gone, g.name, b.name as by, j.joined_at from people.served_join j
                join people.party g on g.id = j.gone join people.party b on b.id = j.joined_by
                where j.undone_at is null and j.kept = :kept order by j.joined_at, j.id
                """)
                .param("kept", kept.value())
                .list((row, n) -> new Join(
                        Rows.id(row, "id"),
                        Rows.party(row, "kept"),
                        Rows.party(row, "gone"),
                        row.getString("name"),
                        row.getString("by"),
                        Times.read(row, "joined_at")));
    }

    Optional<Join> find(PartyId kept, UUID id) {
        return into(kept).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The number of the join, empty where it was not done. */
    record Done(Outcome outcome, Optional<UUID> join) {}

    @Transactional
    Done join(PartyId kept, PartyId gone, PartyId by) {
        if (kept.equals(gone)) return new Done(Outcome.ITSELF, Optional.empty());
        lock(kept, gone);
        var refusal = refusal(served.find(kept).orElseThrow(), served.find(gone).orElseThrow());
        if (refusal.isPresent()) return new Done(refusal.get(), Optional.empty());
        var id = Ids.next();
        db.sql("""
                insert into people.served_join (id, kept, gone, joined_by, joined_at) values (:id, :kept, :gone, :by, :now)
                """)
                .param("id", id, "kept", kept.value(), "gone", gone.value(), "by", by.value())
                .update();
        db.sql("update people.served set joined_into = :kept where person = :gone")
                .param("kept", kept.value(), "gone", gone.value())
                .update();
        events.publishEvent(new RecordsJoined(kept, gone));
        return new Done(Outcome.DONE, Optional.of(id));
    }

    private Optional<Outcome> refusal(Served kept, Served gone) {
        if (kept.claimed() || gone.claimed()) return Optional.of(Outcome.CLAIMED);
        if (kept.joinedInto() != null
                || gone.joinedInto() != null
                || !into(gone.id()).isEmpty()) return Optional.of(Outcome.JOINED);
        return organisations.of(gone.id()).isEmpty() ? Optional.empty() : Optional.of(Outcome.SEATED);
    }

    @Transactional
    Outcome undo(Join it, PartyId by) {
        lock(it.kept(), it.gone());
        int done = db.sql(
                        "update people.served_join set undone_at = :now, undone_by = :by where id = :id and undone_at is null")
                .param("by", by.value(), "id", it.id())
                .update();
        if (done == 0) return Outcome.NOT_JOINED;
        db.sql("update people.served set joined_into = null where person = :gone")
                .param("gone", it.gone().value())
                .update();
        events.publishEvent(new RecordsJoined(it.kept(), it.gone()));
        return Outcome.DONE;
    }

    private void lock(PartyId one, PartyId other) {
        db.sql("select person from people.served where person in (:one, :other) order by person for update")
                .param("one", one.value(), "other", other.value())
                .list((row, n) -> true);
    }
}
