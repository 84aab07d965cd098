package org.fabcom.plan.drawing;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Statement A35: how long a family took where it is over, as medians with their number. Unknown until there is one. */
@Repository
public class Experience {

    private final Sql db;

    Experience(Sql db) {
        this.db = db;
    }

    /** A41: what so few organisations did is not shown to others, who might know which one it was. */
    static final int FEWEST = 3;

    /** A middle value, how many it was taken from, and how many organisations these are of. */
    public record Median(long value, int of, int organisations) {

        /** Whether it may be shown outside the team. */
        public boolean common() {
            return organisations >= FEWEST;
        }
    }

    /** What it is asked of: a family of tools, or one tool by its sheet. */
    public record Of(String column, String value) {

        public static Of family(String family) {
            return new Of("i.family", family);
        }

        public static Of tool(String slug) {
            return new Of("i.slug", slug);
        }
    }

    /** Days from the choice of a target to the end. */
    public Optional<Median> days(Of of) {
        return median("coalesce(closed_on, opened_on) - target_on", "standing = 'MOVING'", of);
    }

    /** Minutes really spent, where they were said at the end. */
    public Optional<Median> minutes(Of of) {
        return median("spent_minutes", "spent_minutes is not null", of);
    }

    public Optional<Median> cents(Of of) {
        return median("spent_cents", "spent_cents is not null", of);
    }

    private Optional<Median> median(String value, String where, Of of) {
        return db.sql("select percentile_disc(0.5) within group (order by " + value
                        + ")::bigint as middle, count(*) as n, "
                        + "count(distinct p.organisation) as organisations "
                        + "from plan.plan_item i join plan.plan p on p.id = i.plan "
                        + "where " + of.column() + " = :value and (i.stage = 'CLOSED' or i.way = 'SETTING_UP' "
                        + "and i.stage = 'SPACE_OPENED') and " + where)
                .param("value", of.value())
                .optional((row, n) -> new Median(row.getLong("middle"), row.getInt("n"), row.getInt("organisations")))
                .filter(it -> it.of() > 0);
    }
}
