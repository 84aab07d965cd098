package org.fabcom.people.twostep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds a right, with or without a second step. Thread-safe. */
@Repository
class Obliged {

    /** {@code since} is null while no codes are asked; {@code keys} are the passkeys of this person. */
    record Line(
            PartyId person,
            String name,
            String email,
            @Nullable Instant since,
            int keys) {}

    private final JdbcClient db;
    private final Clock clock;

    Obliged(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those without first, then by name. */
    List<Line> list(long offset, int most) {
        return db.sql("""
                select r.id, p.name, r.email, t.confirmed_at, (select count(*) from people.passkey k where k.person = r.id) as keys
                from people.person r join people.party p on p.id = r.id
                left join people.two_step t on t.person = r.id and t.confirmed_at is not null
                where r.erased_at is null and r.email is not null and r.id in (select people.right_holders(:today))
                order by (t.confirmed_at is not null), lower(p.name), r.id offset :offset limit :most
                """)
                .param("today", Days.today(clock))
                .param("offset", offset)
                .param("most", most)
                .query((row, n) -> new Line(
                        new PartyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        Times.readIfAny(row, "confirmed_at"),
                        row.getInt("keys")))
                .list();
    }
}
