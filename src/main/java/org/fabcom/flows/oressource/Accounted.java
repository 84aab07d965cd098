package org.fabcom.flows.oressource;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * History in the material account of its structure: each weighed line under the kind, the place and the locality of the same name.
 * Made from what was taken in, and made again when a newer copy goes.
 */
@Repository
class Accounted {

    private final JdbcClient db;

    Accounted(JdbcClient db) {
        this.db = db;
    }

    /** Only the copy that counts stands in the account; nothing of a structure that is not known here. */
    void write(UUID base) {
        db.sql(
                        "delete from flows.former where origin in (select replaces from flows.former_base where id = :base) or origin = :base")
                .param("base", base)
                .update();
        var labels = db.sql("select distinct label from flows.former_visit where base = :base and what = 'INTAKE'")
                .param("base", base)
                .query((row, n) -> row.getString("label"))
                .list();
        db.sql("""
                insert into flows.former (id, origin, site, movement, way, day, channel, class, fate, locality, recipient, kind,
                    waste, grams, pieces, mass_from)
                select gen_random_uuid(), v.base, s.id, v.what || ' ' || v.id, case v.what when 'INTAKE' then 'IN' else 'OUT' end,
                    v.day, case v.what when 'INTAKE' then c.channel end, x.class,
                    case when v.what = 'INTAKE' then 'RECEIVED' when x.class in ('SALE', 'GIFT', 'PARTNER') then 'REUSED'
                        when x.class = 'RECYCLER' or not coalesce(w.residual, true) then 'RECYCLED' else 'RESIDUAL' end,
                    l.id, r.id, k.id, case when k.id is null then w.id end, coalesce(n.grams, 0), coalesce(n.pieces, 0),
                    case when n.grams is null then 'UNKNOWN' else 'WEIGHED' end
                from flows.former_line n
                join flows.former_visit v on v.base = n.base and v.what = n.what and v.id = n.visit
                join flows.former_base b on b.id = v.base
                join (select distinct on (owner, lower(name)) id, owner, lower(name) as name from flows.site
                    order by owner, lower(name), closed_at nulls first) s on s.owner = b.owner and s.name = lower(v.site)
                left join unnest(:labels::text[], :channels::text[]) as c (label, channel) on c.label = v.label
                cross join lateral (select case v.what when 'SALE' then 'SALE' when 'EXIT' then
                    case v.label when 'sorties' then 'GIFT' when 'sortiesc' then 'PARTNER' when 'sortiesd' then 'CENTRE'
                        when 'sortiesp' then 'BIN' else 'RECYCLER' end end as class) x
                left join (select distinct on (owner, lower(official_name)) id, owner, lower(official_name) as name from flows.kind
                    order by owner, lower(official_name), archived_at nulls first) k on k.owner = b.owner and k.name = lower(n.kind)
                left join (select distinct on (owner, lower(name)) id, owner, lower(name) as name, residual from flows.waste
                    order by owner, lower(name), archived_at nulls first) w on w.owner = b.owner and w.name = lower(n.kind)
                left join (select distinct on (owner, lower(name)) id, owner, lower(name) as name from flows.locality
                    order by owner, lower(name), archived_at nulls first) l
                    on v.what = 'INTAKE' and l.owner = b.owner and l.name = lower(v.with_whom)
                left join (select distinct on (owner, lower(name)) id, owner, lower(name) as name from flows.recipient
                    order by owner, lower(name), archived_at nulls first) r
                    on v.what = 'EXIT' and r.owner = b.owner and r.name = lower(v.with_whom)
                where n.base = :base and b.owner is not null
                """)
                .param("base", base)
                .param("labels", labels.toArray(String[]::new))
                .param("channels", labels.stream().map(Brought::channel).toArray(String[]::new))
                .update();
    }

    /** After a withdrawal: the copies that count again. */
    void mend() {
        db.sql("""
                select b.id from flows.former_base b where b.owner is not null
                and not exists (select from flows.former_base n where n.replaces = b.id)
                and not exists (select from flows.former f where f.origin = b.id)
                """).query(UUID.class).list().forEach(this::write);
    }
}
