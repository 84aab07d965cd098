package org.fabcom.cases.mediators;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** How long those who ask for help wait until somebody takes them on, counted on what was, never promised. */
@Repository
public class UsualDelay {

    private static final Duration LATELY = Duration.ofDays(180);

    /** Fewer would say something of each of them. */
    private static final int ENOUGH = 5;

    private final Sql db;
    private final Clock clock;

    UsualDelay(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whole days, rounded up, in which half of them had somebody; empty if too few asked lately. */
    public Optional<Integer> days() {
        return db.sql("""
                select ceil(percentile_disc(0.5) within group (order by extract(epoch from assigned_at - opened_at))
                    / 86400)::integer
                from cases.case_file where assigned_at is not null and opened_at > :since and merged_into is null
                having count(*) >= :enough
                """)
                .param("since", clock.instant().minus(LATELY), "enough", ENOUGH)
                .optional(Integer.class);
    }
}
