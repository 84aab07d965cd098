package org.fabcom.catalogue.search;

import org.fabcom.catalogue.Sheets;

/** The statements behind a page of the shelves. */
final class ShelfSql {

    /** What replaces one of the services, whoever says so. */
    static final String REPLACING = """
            select distinct x.commons from catalogue.alias a join catalogue.alternative x on x.target_key = a.key
            where a.sheet = any (array(select unnest(:targets::uuid[])))""";

    /** When nothing holds: what resembles. */
    static final String ALIKE = "select s.id from catalogue.sheet s where catalogue.alike(:words, s.search)";

    /** What tells a sheet from its neighbours, for the few of one page, in the order given. */
    static final String ROWS = """
            select #columns,
                (select count(*) from catalogue.offer o where o.commons = s.id and o.status = 'open') as open,
                (select count(*) from catalogue.offer o where o.commons = s.id and o.status in ('full', 'closing')) as full_offers,
                (select h.name from catalogue.offer o join catalogue.host h on h.id = o.host
                    where o.commons = s.id and o.status = 'open' order by h.name limit 1) as open_host,
                (select jsonb_agg(jsonb_build_array(x.target, x.source_url, x.source_title, x.read_on, x.origin,
                        x.source_rank)
                        order by x.target, x.origin) from catalogue.alternative x
                    where x.commons = s.id and x.target_key in
                        (select key from catalogue.alias where sheet = any (array(select unnest(:targets::uuid[]))))) as claims,
                (select jsonb_agg(jsonb_build_array(t.name, t.slug) order by t.slug is null, t.name) from (
                    select distinct coalesce(v.name, x.target) as name, v.slug from catalogue.alternative x
                    left join catalogue.alias a on a.key = x.target_key
                    left join catalogue.sheet v on v.id = a.sheet and v.nature = 'service'
                    where x.commons = s.id) t) as replaces,
                (select r.source from catalogue.source_record r
                    where r.sheet = s.id and r.data ->> 'summary' = s.summary limit 1) as summary_source,
                (select jsonb_agg(distinct r.source order by r.source) from catalogue.source_record r
                    where r.sheet = s.id) as sources,
                (select jsonb_build_array(p.id, p.shows, p.credit || ', ' || p.licence) from catalogue.picture p
                    where p.sheet = s.id) as picture,
                case when s.nature = 'service' then (select count(distinct x.commons) from catalogue.alias a
                    join catalogue.alternative x on x.target_key = a.key where a.sheet = s.id) end as alternatives
            from unnest(:ids::uuid[]) with ordinality as p (id, n) join catalogue.sheet s on s.id = p.id
            order by p.n
            """.replace("#columns", Sheets.COLUMNS);

    private ShelfSql() {}
}
