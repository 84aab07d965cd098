package org.fabcom.plan.drawing;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.catalogue.efforts.Efforts;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Statements A18, A35 and A41: what finished moves to a software took, as medians; told where {@link Experience#FEWEST}
 * organisations or more said so. A target is written by people: it is found by the name of the sheet or by its address. It is
 * read with each sheet and each result, so a copy stays for half a minute. Thread-safe.
 */
@Component
class FinishedMoves implements Efforts, Caches.Cache {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Sql db;
    private final Clock clock;
    private volatile @Nullable Copy copy;

    private record Copy(Map<String, Effort> byTarget, Instant until) {}

    FinishedMoves(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void clear() {
        copy = null;
    }

    @Override
    public Map<String, Effort> of(Collection<Sheet> commons) {
        var known = known();
        var told = new HashMap<String, Effort>();
        for (var it : commons) {
            var effort = known.get(it.name().toLowerCase(Locale.ROOT));
            if (effort == null) effort = known.get(it.slug());
            if (effort != null) told.put(it.slug(), effort);
        }
        return told;
    }

    private Map<String, Effort> known() {
        var kept = copy;
        if (kept != null && kept.until().isAfter(clock.instant())) return kept.byTarget();
        var now = read();
        copy = new Copy(now, clock.instant().plus(KEPT));
        return now;
    }

    private Map<String, Effort> read() {
        var told = new HashMap<String, Effort>();
        db.sql("""
                with ended as (select lower(btrim(i.target)) as target, p.organisation, i.spent_minutes as spent,
                        (select sum(t.minutes) from acts.item_act t where t.item = i.id and t.form = 'collectif') as taught
                    from plan.plan_item i join plan.plan p on p.id = i.plan
                    where i.target is not null and i.standing = 'MOVING' and i.family !~ '^account(-|$)'
                        and (i.stage = 'CLOSED' or i.way = 'SETTING_UP' and i.stage = 'SPACE_OPENED'))
                select target,
                    percentile_disc(0.5) within group (order by spent) as spent, count(spent) as spent_of,
                    count(distinct organisation) filter (where spent is not null) as spent_by,
                    percentile_disc(0.5) within group (order by taught) as taught, count(taught) as taught_of,
                    count(distinct organisation) filter (where taught is not null) as taught_by
                from ended group by target
                """).query(row -> {
            var it = new Effort(middle(row, "spent"), middle(row, "taught"));
            if (it.known()) told.put(row.getString("target"), it);
        });
        return told;
    }

    private static Effort.@Nullable Middle middle(ResultSet row, String what) throws SQLException {
        int organisations = row.getInt(what + "_by");
        return organisations < Experience.FEWEST
                ? null
                : new Effort.Middle(row.getLong(what), row.getInt(what + "_of"), organisations);
    }
}
