package org.fabcom.circles.seating;

import module java.base;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** What whoever holds or held a role hands over. Thread-safe. */
@Repository
record Handovers(Sql db, Clock clock) {

    static final int LONGEST = 4_000;

    /** @param by their name */
    record Handover(String words, int version, String by, Instant at) {}

    Optional<Handover> of(UUID seat) {
        return db.sql("""
                select h.words, h.version, coalesce(p.name, '') as name, h.written_at from circles.handover h
                left join people.party_card p on p.id = h.written_by where h.seat = :seat
                """)
                .param("seat", seat)
                .optional((row, n) -> new Handover(
                        row.getString("words"),
                        row.getInt("version"),
                        row.getString("name"),
                        Times.read(row, "written_at")));
    }

    /** @param from whose mandate it was; @param by who wrote it */
    record Left(UUID seat, String from, Handover handover) {}

    /** What those left who held the role before and hold it no more, the last first, so many at most. */
    List<Left> before(RoleSeat seat, int most) {
        return db.sql("""
                select s.id, f.name as holder, h.words, h.version, coalesce(p.name, '') as name, h.written_at
                from circles.handover h join circles.group_seat s on s.id = h.seat
                join people.party_card f on f.id = s.person left join people.party_card p on p.id = h.written_by
                where s.role = :role and s.id <> :seat and s.ended_at is not null and s.person <> :person
                order by s.ended_at desc, s.id limit :most
                """)
                .param(
                        "role",
                        seat.role().value(),
                        "seat",
                        seat.id(),
                        "person",
                        seat.person().value(),
                        "most",
                        most)
                .list((row, n) -> new Left(
                        row.getObject("id", UUID.class),
                        row.getString("holder"),
                        new Handover(
                                row.getString("words"),
                                row.getInt("version"),
                                row.getString("name"),
                                Times.read(row, "written_at"))));
    }

    /** What came of it: whoever held the role may write some days after its end, whoever gives it at any time. */
    enum Written {
        DONE,
        /** Somebody wrote it since this version was read. */
        CHANGED,
        TOO_LATE
    }

    /** @param version as it was read; 0: there was none; @param gives the writer gives this role */
    Written write(RoleSeat seat, String words, int version, PartyId by, boolean gives) {
        boolean own = by.equals(seat.person()) && seat.handsOver(Days.today(clock));
        if (!gives && !own) return Written.TOO_LATE;
        return write(seat.id(), words, version, by) ? Written.DONE : Written.CHANGED;
    }

    private boolean write(UUID seat, String words, int version, PartyId by) {
        return db.sql(version == 0 ? """
                insert into circles.handover (seat, words, written_by, written_at) values (:seat, :words, :by, :now)
                on conflict (seat) do nothing
                """ : """
                update circles.handover set words = :words, version = version + 1, written_by = :by, written_at = :now
                where seat = :seat and version = :version
                """)
                .param("seat", seat, "words", words, "version", version, "by", by.value())
                .updated();
    }
}
