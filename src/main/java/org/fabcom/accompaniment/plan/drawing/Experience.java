package org.fabcom.accompaniment.plan.drawing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statement A35: how long a family took where it is over, as medians with their number. Unknown until there is one. */
@Repository
public class Experience {

    private final JdbcClient db;

    Experience(JdbcClient db) {
        this.db = db;
    }

    /** A middle value and how many it was taken from. */
    public record Median(long value, int of) {}

    /** Days from the choice of a target to the end. */
    public Optional<Median> days(String family) {
        return median("coalesce(closed_on, opened_on) - target_on", "standing = 'MOVING'", family);
    }

    /** Minutes really spent, where they were said at the end. */
    public Optional<Median> minutes(String family) {
        return median("spent_minutes", "spent_minutes is not null", family);
    }

    public Optional<Median> cents(String family) {
        return median("spent_cents", "spent_cents is not null", family);
    }

    private Optional<Median> median(String value, String where, String family) {
        return db.sql("select percentile_disc(0.5) within group (order by " + value
                        + ")::bigint as middle, count(*) as n "
                        + "from accompaniment.plan_item where family = :family and (stage = 'CLOSED' or way = 'SETTING_UP' "
                        + "and stage = 'SPACE_OPENED') and " + where)
                .param("family", family)
                .query((row, n) -> new Median(row.getLong("middle"), row.getInt("n")))
                .optional()
                .filter(it -> it.of() > 0);
    }
}
