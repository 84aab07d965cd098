package org.fabcom.founding.path;

import module java.base;
import org.fabcom.founding.path.PathEvent.What;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** First answers show to all at once: when all have written, or at the hour that was said. Thread-safe. */
@Repository
public class Reveals {

    private record Revealed(UUID path, String code, Instant at) {}

    private final Sql db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reveals(Sql db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where every founder has written, all read what all wrote; what was captured for somebody with an account waits for their word.
     * The caller holds the lock of what changed.
     */
    public void written(UUID path) {
        var now = clock.instant();
        db
                .sql("""
                        update founding.question q set revealed_at = :now, version = version + 1
                        where q.path = :path and q.state in ('OPEN', 'REOPENED') and q.revealed_at is null
                            and exists (select from founding.answer a where a.path = q.path and a.code = q.code)
                            and not exists (select from founding.founder f
                                where f.path = q.path and f.left_at is null and not exists (
                                    select from founding.answer a where a.path = q.path and a.code = q.code
                                        and a.founder = f.id and (f.person is null or a.confirmed_at is not null)))
                        returning code, until <= :now as over
                        """)
                .param("now", now, "path", path)
                .list((row, n) -> row.getBoolean("over") ? "" : row.getString("code"))
                .stream()
                .filter(code -> !code.isEmpty())
                .forEach(code -> events.publishEvent(new PathEvent(path, code, What.REVEALED, null, now)));
    }

    /** Those whose hour came: they read as uncovered at that hour. */
    @Transactional
    void due() {
        var now = clock.instant();
        db.sql("""
                        update founding.question q set revealed_at = until
                        where q.state in ('OPEN', 'REOPENED') and q.revealed_at is null and q.until <= :now
                            and exists (select from founding.answer a where a.path = q.path and a.code = q.code)
                        returning path, code, revealed_at
                        """)
                .param("now", now)
                .list((row, n) ->
                        new Revealed(Rows.id(row, "path"), row.getString("code"), Times.read(row, "revealed_at")))
                .forEach(it -> events.publishEvent(new PathEvent(it.path(), it.code(), What.REVEALED, null, it.at())));
    }
}
