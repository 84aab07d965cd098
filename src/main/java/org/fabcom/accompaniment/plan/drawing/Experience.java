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

    /** A41: what so few organisations did is not shown to others, who might know which one it was. */
    private static final int FEWEST = 3;

    /** A middle value, how many it was taken from, and how many organisations these are of. */
    public record Median(long value, int of, int organisations) {

        /** Whether it may be shown outside the team. */
        public boolean common() {
            return organisations >= FEWEST;
        }
    }

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
                        + ")::bigint as middle, count(*) as n, "
                        + "count(distinct p.organisation) as organisations "
                        + "from accompaniment.plan_item i join accompaniment.plan p on p.id = i.plan "
                        + "where i.family = :family and (i.stage = 'CLOSED' or i.way = 'SETTING_UP' "
                        + "and i.stage = 'SPACE_OPENED') and " + where)
                .param("family", family)
                .query((row, n) -> new Median(row.getLong("middle"), row.getInt("n"), row.getInt("organisations")))
                .optional()
                .filter(it -> it.of() > 0);
    }
}
