package org.fabcom.circles.seating;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What whoever holds or held a role hands over. Thread-safe. */
@Repository
class Handovers {

    static final int LONGEST = 4_000;

    /** @param by their name */
    record Handover(String words, int version, String by, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;

    Handovers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Handover> of(UUID seat) {
        return db.sql("""
                select h.words, h.version, coalesce(p.name, '') as name, h.written_at from circles.handover h
                left join people.party_card p on p.id = h.written_by where h.seat = :seat
                """)
                .param("seat", seat)
                .query((row, n) -> new Handover(
                        row.getString("words"),
                        row.getInt("version"),
                        row.getString("name"),
                        Times.read(row, "written_at")))
                .optional();
    }

    /** False if somebody wrote it since this version was read; 0: there was none. */
    boolean write(UUID seat, String words, int version, PartyId by) {
        return db.sql(version == 0 ? """
                insert into circles.handover (seat, words, written_by, written_at) values (:seat, :words, :by, :now)
                on conflict (seat) do nothing
                """ : """
                update circles.handover set words = :words, version = version + 1, written_by = :by, written_at = :now
                where seat = :seat and version = :version
                """)
                        .param("seat", seat)
                        .param("words", words)
                        .param("version", version)
                        .param("by", by.value())
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }
}
