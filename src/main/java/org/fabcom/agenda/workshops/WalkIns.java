package org.fabcom.agenda.workshops;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who came without having registered, by name. */
@Repository
public class WalkIns {

    public static final int LONGEST_NAME = 160;
    public static final int MOST = 300;

    private final JdbcClient db;
    private final Clock clock;

    WalkIns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One of them. */
    public record WalkIn(UUID id, String name) {}

    public List<WalkIn> of(UUID occurrence) {
        return db.sql("select id, name from agenda.walk_in where occurrence = :id order by lower(name), id")
                .param("id", occurrence)
                .query((row, n) -> new WalkIn(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Names that were added and taken away since the list was read: two people may note at the same time. */
    @Transactional
    public void note(UUID occurrence, Collection<String> added, Collection<String> gone, PartyId by) {
        for (var name : gone)
            db.sql("delete from agenda.walk_in where occurrence = :id and lower(name) = lower(:name)")
                    .param("id", occurrence)
                    .param("name", name)
                    .update();
        for (var name : added)
            db.sql("""
                    insert into agenda.walk_in (id, occurrence, name, noted_by, noted_at)
                    values (:id, :occurrence, :name, :by, :now) on conflict do nothing
                    """)
                    .param("id", Ids.next())
                    .param("occurrence", occurrence)
                    .param("name", name)
                    .param("by", by.value())
                    .param("now", Times.sql(clock.instant()))
                    .update();
    }

    /** Names of dates long over go; how many came stays. */
    int forget(Instant endedBefore) {
        return db.sql("""
                update agenda.walk_in w set name = '…' from agenda.occurrence o
                where o.id = w.occurrence and o.ends_at < :before and w.name <> '…'
                """).param("before", Times.sql(endedBefore)).update();
    }
}
