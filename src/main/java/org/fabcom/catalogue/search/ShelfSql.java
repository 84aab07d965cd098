package org.fabcom.catalogue.search;

/** The statement behind a page of the shelves. Only constants are put together here; what a person typed is a parameter. */
final class ShelfSql {

    /** By name. */
    static final String NAMED = "select t.id, t.rank from unnest(:ids::uuid[], :ranks::int[]) as t(id, rank)";

    /** By what replaces a service that is meant (rank 2), or perhaps meant (5). */
    static final String REPLACING = """

            union all
            select x.commons, %d from catalogue.alias a join catalogue.alternative x on x.target_key = a.key
            where a.sheet = any (:targets::uuid[])""";

    /** By a need that is called so. */
    static final String NEEDED = """

            union all
            select s.id, 7 from catalogue.sheet s where s.needs && :asNeeds::text[]""";

    /** By the words of the sheet itself. */
    static final String WORDS = """

            union all
            select s.id, 6 from catalogue.sheet s where %s""";

    /** When nothing holds: what resembles. */
    static final String ALIKE = "select s.id, 9 as rank from catalogue.sheet s where catalogue.alike(:words, s.search)";

    private static final String PAGE = """
            within as materialized (
                select s.id, s.name_key, s.freeness, s.nature, s.needs, s.platforms, s.hosting, #rank as rank,
                    coalesce(o.open, 0) as open, coalesce(o.opening, 1) as opening,
                    s.audience @> '{shop}' or s.needs && :shopNeeds::text[] as shop,
                    s.audience @> '{association}' or s.needs && :associationNeeds::text[] as association
                from catalogue.sheet s #join
                left join (select commons, count(*) filter (where status = 'open') as open,
                        case when bool_or(status = 'open') then 0 when bool_or(status = 'unknown') then 1 else 2 end as opening
                    from catalogue.offer group by commons) o on o.commons = s.id
                where #nature
            ), fitting as materialized (
                select * from within w where #filters
            ), chosen as materialized (
                select * from fitting where #licence
            ), counted(filter, value, n) as (
                select '', '', count(*) from chosen
                union all select 'licence', freeness, count(*) from fitting group by freeness
                union all select 'besoin', need, count(*) from chosen, unnest(needs) need group by need
                union all select 'plateforme', it, count(*) from chosen, unnest(platforms) it group by it
                union all select 'hebergement', 'open', count(*) from chosen where open > 0
                union all select 'hebergement', 'self', count(*) from chosen where hosting in ('server', 'both')
                union all select 'hebergement', 'none', count(*) from chosen where hosting in ('desktop', 'mobile', 'both')
                union all select 'public', 'shop', count(*) from chosen where shop
                union all select 'public', 'association', count(*) from chosen where association
            ), page as (
                select c.*, row_number() over (order by c.rank, #first c.freeness <> 'free', c.needs = '{}', c.name_key, c.id) as n
                from chosen c order by n limit :size
                offset least(:offset, greatest(0, ((select count(*) from chosen) - 1) / :size * :size))
            )
            select case when p.n is null or p.n = min(p.n) over () then
                    (select jsonb_agg(jsonb_build_array(filter, value, n)) from counted) end as counts,
                p.open, #columns,
                (select count(*) from catalogue.offer o where o.commons = p.id and o.status in ('full', 'closing')) as full_offers,
                (select h.name from catalogue.offer o join catalogue.host h on h.id = o.host
                    where o.commons = p.id and o.status = 'open' order by h.name limit 1) as open_host,
                (select jsonb_agg(jsonb_build_array(x.target, x.source_url, x.source_title, x.read_on, x.origin)
                        order by x.target, x.origin) from catalogue.alternative x
                    where x.commons = p.id and x.target_key in
                        (select key from catalogue.alias where sheet = any (:targets::uuid[]))) as claims,
                (select jsonb_agg(jsonb_build_array(t.name, t.slug) order by t.slug is null, t.name) from (
                    select distinct coalesce(v.name, x.target) as name, v.slug from catalogue.alternative x
                    left join catalogue.alias a on a.key = x.target_key
                    left join catalogue.sheet v on v.id = a.sheet and v.nature = 'service'
                    where x.commons = p.id) t) as replaces,
                (select r.source from catalogue.source_record r
                    where r.sheet = p.id and r.data ->> 'summary' = s.summary limit 1) as summary_source,
                case when s.nature = 'service' then (select count(distinct x.commons) from catalogue.alias a
                    join catalogue.alternative x on x.target_key = a.key where a.sheet = p.id) end as alternatives
            from (select) as one left join page p on true left join catalogue.sheet s on s.id = p.id
            order by p.n
            """;

    private ShelfSql() {}

    /** {@code hits}: a question for ids and ranks, or nothing for all. Only what is asked is written, so that plans stay good. */
    static String page(Wanted wanted, String hits, String columns) {
        boolean all = hits.isEmpty();
        var head = all
                ? "with "
                : "with best as materialized (select id, min(rank) as rank from (" + hits + ") h group by id), ";
        return head
                + PAGE.replace("#rank", all ? "0" : "b.rank")
                        .replace("#join", all ? "" : "join best b on b.id = s.id")
                        .replace("#nature", nature(wanted))
                        .replace("#filters", filters(wanted))
                        .replace("#licence", licence(wanted))
                        .replace("#first c.freeness <> 'free', c.needs = '{}',", first(wanted))
                        .replace("#columns", columns);
    }

    /** The shelf of commons can be asked for what only shows its source, but never shows it unasked (C19). */
    private static String nature(Wanted wanted) {
        return wanted.services() ? "s.nature = 'service'" : "(s.nature = 'commons' or s.freeness = 'visible')";
    }

    private static String licence(Wanted wanted) {
        if (!wanted.licence().isEmpty()) return "freeness = :licence";
        return wanted.services() ? "true" : "nature = 'commons'";
    }

    /** Commons that somebody can host for the reader come first; services stand in the order of their names. */
    private static String first(Wanted wanted) {
        return wanted.services() ? "" : "c.opening, c.freeness <> 'free', c.needs = '{}',";
    }

    private static String filters(Wanted wanted) {
        var sql = new StringBuilder("true");
        if (!wanted.needs().isEmpty()) sql.append(" and w.needs @> :needs::text[]");
        if (!wanted.platforms().isEmpty()) sql.append(" and w.platforms @> :platforms::text[]");
        if (wanted.hosting().contains("open")) sql.append(" and w.open > 0");
        if (wanted.hosting().contains("self")) sql.append(" and w.hosting in ('server', 'both')");
        if (wanted.hosting().contains("none")) sql.append(" and w.hosting in ('desktop', 'mobile', 'both')");
        if (wanted.audience().contains("shop")) sql.append(" and w.shop");
        if (wanted.audience().contains("association")) sql.append(" and w.association");
        return sql.toString();
    }
}
