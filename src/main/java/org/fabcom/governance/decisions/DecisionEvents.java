package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of decisions once they are in the register: a line each, which nobody changes. Thread-safe. */
@Repository
class DecisionEvents {

    /** Of what becomes of a decision later, in signs. */
    static final int LONGEST_NOTE = 2_000;

    private final Sql db;

    DecisionEvents(Sql db) {
        this.db = db;
    }

    /** What is longer is refused, never cut. */
    static boolean fits(String note) {
        return note.length() <= LONGEST_NOTE;
    }

    /** What was told, kept or repealed; false if it was before. */
    boolean note(UUID id, String kind, @Nullable LocalDate review, String note, @Nullable PartyId by) {
        if (!fits(note)) throw new IllegalArgumentException("note");
        return db.sql("""
                insert into governance.decision_event (id, decision, kind, review, note, done_by, done_at)
                values (:event, :id, :kind, :review, :note, :by, :now) on conflict do nothing
                """)
                .param("event", Ids.next())
                .param("id", id)
                .param("kind", kind)
                .param("review", review, java.sql.Types.DATE)
                .param("note", note)
                .param("by", Rows.value(by), java.sql.Types.OTHER)
                .updated();
    }

    /** Somebody else answers for it from now on, false if they do already. */
    @Transactional
    public boolean hand(Decision it, PartyId holder, PartyId by) {
        if (holder.equals(it.holder())) return false;
        db.sql("insert into governance.decision_event (id, decision, kind, note, done_by, done_at, holder)"
                        + " values (:event, :id, 'HANDED', '', :by, :now, :holder)")
                .param("event", Ids.next(), "id", it.id(), "by", by.value(), "holder", holder.value())
                .update();
        return true;
    }

    /** What became of it, the oldest first. */
    List<Later> later(UUID id) {
        return db.sql(
                        "select e.*, coalesce(p.name, '') as name, coalesce(h.name, '') as holder_name"
                                + " from governance.decision_event e left join people.party_card h on h.id = e.holder"
                                + " left join people.party_card p on p.id = e.done_by where e.decision = :id order by e.done_at, e.id")
                .param("id", id)
                .list((row, n) -> new Later(
                        row.getString("kind"),
                        row.getObject("review", LocalDate.class),
                        row.getString("kind").equals("HANDED") ? row.getString("holder_name") : row.getString("note"),
                        row.getString("name"),
                        Times.read(row, "done_at")));
    }

    record Later(String kind, @Nullable LocalDate review, String note, String by, Instant at) {}
}
