package org.fabcom.places.listing;

import org.fabcom.kernel.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to the counts of places what was written down beside them, so that readers have little to add up. Thread-safe. */
@Component
class Cells extends Job {

    /** What readers see: the counts, and what is not added to them yet. */
    static final String COUNTED = """
            (select facets, n from places.cell union all
             select facets, sum(change)::bigint from places.cell_difference group by facets)
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Cells(JdbcClient db, TransactionTemplate transaction) {
        super("places.cells", seconds(20));
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> fold());
    }

    /** One at a time, on all nodes; whoever writes differences meanwhile does not wait. */
    private void fold() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('places.cells', 0))")
                .query((row, n) -> 0)
                .single();
        db.sql("""
                with gone as (delete from places.cell_difference returning facets, change),
                    summed as (select facets, sum(change) as change from gone group by facets having sum(change) <> 0),
                    changed as (update places.cell c set n = c.n + s.change from summed s where c.facets = s.facets
                        returning c.facets)
                insert into places.cell (facets, n)
                    select facets, change from summed where facets not in (select facets from changed)
                """).update();
    }
}
