package org.fabcom.flows.former;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/**
 * History in the material account of its structure: each weighed line under the kind that its words were said to be, else under
 * the one of the same name, and under the place and the locality of the same name. What is of no kind stays to be sorted.
 * Made from what was taken in, and made again when a newer copy goes.
 */
@Repository
public class Accounted {

    private final Sql db;

    Accounted(Sql db) {
        this.db = db;
    }

    /** Only the copy that counts stands in the account; nothing of a structure that is not known here. */
    public void write(UUID base) {
        db.sql(
                        "delete from flows.former where origin in (select replaces from flows.former_base where id = :base) or origin = :base")
                .param("base", base)
                .update();
        var labels = db.sql("select distinct label from flows.former_visit where base = :base and what = 'INTAKE'")
                .param("base", base)
                .list((row, n) -> row.getString("label"));
        db.sql("""
                insert into flows.former (id, origin, site, movement, way, day, channel, class, fate, locality, recipient, kind,
                    waste, grams, pieces, mass_from, note)
                select gen_random_uuid(), v.base, t.id, v.what || ' ' || v.id, case v.what when 'INTAKE' then 'IN' else 'OUT' end,
                    v.day, case v.what when 'INTAKE' then c.channel end, x.class,
                    case when v.what = 'INTAKE' then 'RECEIVED' when x.class in ('SALE', 'GIFT', 'PARTNER') then 'REUSED'
                        when x.class = 'RECYCLER' or not coalesce(w.residual, true) then 'RECYCLED' else 'RESIDUAL' end,
                    l.id, r.id, k.id, case when k.id is null then w.id end, coalesce(n.grams, g.grams, 0), coalesce(n.pieces, 0),
                    case when n.grams is not null then 'WEIGHED' when g.grams is not null then 'GIVEN' else 'UNKNOWN' end,
                    left(concat_ws(' · ', case when k.id is null and w.id is null then n.kind end, nullif(v.note, '')), 500)
                from flows.former_line n
                join flows.former_visit v on v.base = n.base and v.what = n.what and v.id = n.visit
                join flows.former_base b on b.id = v.base
                join (select distinct on (owner, lower(name)) id, owner, lower(name) as name from flows.site
                    order by owner, lower(name), closed_at nulls first) t on t.owner = b.owner and t.name = lower(v.site)
                left join unnest(:labels::text[], :channels::text[]) as c (label, channel) on c.label = v.label
                cross join lateral (select case v.what when 'SALE' then 'SALE' when 'EXIT' then
                    case v.label when 'sorties' then 'GIFT' when 'sortiesc' then 'PARTNER' when 'sortiesd' then 'CENTRE'
                        when 'sortiesp' then 'BIN' else 'RECYCLER' end end as class) x
                left join flows.wording s on s.owner = b.owner and s.source = b.label and s.words = lower(n.kind)
                left join flows.kind_name e on e.owner = b.owner and e.name = lower(n.kind)
                left join flows.kind k on k.id = coalesce(s.kind, e.kind)
                left join lateral (select n.pieces::bigint * k.mean_grams as grams) g
                    on b.tool <> 'oressource' and g.grams between 1 and 1000000000
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
                .param(
                        "channels",
                        labels.stream().map(it -> Channel.named(it).name()).toArray(String[]::new))
                .update();
    }

    /** What words of a source were said to be holds in all of its copies that count. */
    public void again(UUID owner, String source) {
        db.sql("""
                select b.id from flows.former_base b where b.owner = :owner and b.label = :source
                and not exists (select from flows.former_base n where n.replaces = b.id)
                """).param("owner", owner, "source", source).list(UUID.class).forEach(this::write);
    }

    /** After a withdrawal: the copies that count again. */
    public void mend() {
        db.sql("""
                select b.id from flows.former_base b where b.owner is not null
                and not exists (select from flows.former_base n where n.replaces = b.id)
                and not exists (select from flows.former f where f.origin = b.id)
                """).list(UUID.class).forEach(this::write);
    }
}
