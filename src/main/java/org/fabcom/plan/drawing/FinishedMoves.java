package org.fabcom.plan.drawing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.catalogue.efforts.Efforts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements A18, A35 and A41: what finished moves to a software took, as medians; told where {@link Experience#FEWEST}
 * organisations or more said so. A target is written by people: it is found by the name of the sheet or by its address.
 */
@Component
class FinishedMoves implements Efforts {

    private final JdbcClient db;

    FinishedMoves(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Effort> of(Collection<Sheet> commons) {
        var names = new ArrayList<String>();
        var slugs = new ArrayList<String>();
        for (var it : commons) {
            names.add(it.name().toLowerCase(Locale.ROOT));
            slugs.add(it.slug());
        }
        var told = new HashMap<String, Effort>();
        db.sql("""
                with asked as (select distinct name, slug from (
                    select unnest(:names) as name, unnest(:slugs) as slug union all select unnest(:slugs), unnest(:slugs)) a),
                ended as (select a.slug, p.organisation, i.spent_minutes as spent,
                        (select sum(t.minutes) from acts.item_act t where t.item = i.id and t.form = 'collectif') as taught
                    from asked a join plan.plan_item i on lower(btrim(i.target)) = a.name
                    join plan.plan p on p.id = i.plan
                    where i.standing = 'MOVING'
                        and (i.stage = 'CLOSED' or i.way = 'SETTING_UP' and i.stage = 'SPACE_OPENED'))
                select slug,
                    percentile_disc(0.5) within group (order by spent) as spent, count(spent) as spent_of,
                    count(distinct organisation) filter (where spent is not null) as spent_by,
                    percentile_disc(0.5) within group (order by taught) as taught, count(taught) as taught_of,
                    count(distinct organisation) filter (where taught is not null) as taught_by
                from ended group by slug
                """)
                .param("names", names.toArray(String[]::new))
                .param("slugs", slugs.toArray(String[]::new))
                .query(row -> {
                    var it = new Effort(middle(row, "spent"), middle(row, "taught"));
                    if (it.known()) told.put(row.getString("slug"), it);
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
