package org.fabcom.till.sales;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The guide of prices of each organisation, over the kinds of objects that it weighs. */
@Repository
public class Guides {

    private static final String SELECT = """
            select k.id, k.short_name, coalesce(g.icon, 'tag') as icon, coalesce(g.per, 'FREE') as per,
                coalesce(g.least, 0) as least, coalesce(g.most, 0) as most, coalesce(g.category, 'STANDARD') as category,
                coalesce(k.guarantee_months, 0) as guarantee
            from flows.kind_card k left join till.guide g on g.kind = k.id
            where k.owner = :owner and not k.archived
            """;

    private final Sql db;

    Guides(Sql db) {
        this.db = db;
    }

    /** In the order of the kinds, which does not move. */
    public List<Guide> of(PartyId owner) {
        return db.sql(SELECT + " order by k.position")
                .param("owner", owner.value())
                .list(Guides::read);
    }

    public Optional<Guide> find(PartyId owner, UUID kind) {
        return db.sql(SELECT + " and k.id = :kind")
                .param("owner", owner.value(), "kind", kind)
                .optional(Guides::read);
    }

    /** As it was until some moment after this one, the newest first. */
    public List<Guide> before(PartyId owner, UUID kind, Instant since) {
        return db.sql("""
                select k.id, k.short_name, 'tag' as icon, g.per, g.least, g.most, 'STANDARD' as category,
                    coalesce(k.guarantee_months, 0) as guarantee
                from till.guide_before g join flows.kind_card k on k.id = g.kind
                where k.owner = :owner and k.id = :kind and g.until > :since order by g.until desc limit 50
                """)
                .param("owner", owner.value(), "kind", kind, "since", since)
                .list(Guides::read);
    }

    public void say(PartyId owner, Guide it, PartyId by) {
        db.sql("""
                insert into till.guide (kind, organisation, icon, per, least, most, category, changed_by, changed_at)
                values (:kind, :owner, :icon, :per, :least, :most, :category, :by, :now)
                on conflict (kind) do update set icon = excluded.icon, per = excluded.per, least = excluded.least,
                    most = excluded.most, category = excluded.category, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                """)
                .param("kind", it.kind())
                .param("owner", owner.value())
                .param("icon", it.icon())
                .param("per", it.per().name())
                .param("least", it.least())
                .param("most", it.most())
                .param("category", it.category())
                .param("by", by.value())
                .update();
    }

    private static Guide read(ResultSet row, int n) throws SQLException {
        return new Guide(
                Rows.id(row, "id"),
                row.getString("short_name"),
                row.getString("icon"),
                Guide.Per.valueOf(row.getString("per")),
                row.getLong("least"),
                row.getLong("most"),
                row.getString("category"),
                row.getInt("guarantee"));
    }
}
