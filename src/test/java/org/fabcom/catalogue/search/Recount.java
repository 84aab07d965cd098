package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.catalogue.licences.Family;
import org.fabcom.kernel.Sql;

/**
 * A page of the shelves chosen, counted and put in order by one statement that reads every row: slow, and simple enough to
 * be believed. What the shelves answer from memory must be the same.
 */
final class Recount {

    /** The sheets of the page, how many there are in all, and the count of each value that has any: « besoin files 12 ». */
    record Page(List<UUID> ids, long total, Map<String, Long> counts) {

        static Page of(Found found) {
            var counts = new TreeMap<String, Long>();
            found.counts()
                    .forEach((filter, values) -> values.forEach((value, n) -> counts.put(filter + " " + value, n)));
            return new Page(
                    found.rows().stream().map(it -> it.sheet().id().value()).toList(), found.total(), counts);
        }
    }

    private static final String WITHIN = """
            with best as (select id, min(rank) as rank from (#hits) h group by id),
            within as (
                select s.id, s.name_key, s.freeness, s.licence, s.nature, s.needs, s.platforms, s.hosting, b.rank,
                    coalesce(o.open, 0) as open, coalesce(o.opening, 1) as opening,
                    s.audience @> '{shop}' or s.needs && :shopNeeds::text[] as shop,
                    s.audience @> '{association}' or s.needs && :associationNeeds::text[] as association
                from catalogue.sheet s join best b on b.id = s.id
                left join (select commons, count(*) filter (where status = 'open') as open,
                        case when bool_or(status = 'open') then 0 when bool_or(status = 'unknown') then 1 else 2 end as opening
                    from catalogue.offer group by commons) o on o.commons = s.id
                where #nature
            ), fitting as (select * from within w where #filters),
            chosen as (select * from fitting where #licence)
            """;
    private static final String COUNTED = """
            select '' as filter, '' as value, count(*) as n from chosen
            union all select 'licence', freeness, count(*) from fitting group by freeness
            union all select 'besoin', need, count(*) from chosen, unnest(needs) need group by need
            union all select 'plateforme', it, count(*) from chosen, unnest(platforms) it group by it
            union all select 'hebergement', 'open', count(*) from chosen where open > 0
            union all select 'hebergement', 'self', count(*) from chosen where hosting in ('server', 'both')
            union all select 'hebergement', 'none', count(*) from chosen where hosting in ('desktop', 'mobile', 'both')
            union all select 'public', 'shop', count(*) from chosen where shop
            union all select 'public', 'association', count(*) from chosen where association
            union all select 'famille', licence, count(*) from chosen where licence is not null group by licence
            """;
    private static final String ORDERED = """
            select c.id from chosen c order by c.rank, #first c.name_key, c.id limit :size
            offset least(:offset, greatest(0, ((select count(*) from chosen) - 1) / :size * :size))
            """;

    private final Sql db;
    private final SheetNames names;
    private final Needs needs;

    Recount(Sql db, SheetNames names, Needs needs) {
        this.db = db;
        this.names = names;
        this.needs = needs;
    }

    Page page(CatalogueQuery wanted) {
        var values = new LinkedHashMap<String, Object>();
        var hits = wanted.words().isEmpty() ? "select id, 0 as rank from catalogue.sheet" : hits(wanted, values);
        values.put("needs", wanted.needs().toArray(String[]::new));
        values.put("platforms", wanted.platforms().toArray(String[]::new));
        values.put("shopNeeds", Needs.OF_SHOPS.toArray(String[]::new));
        values.put("associationNeeds", Needs.OF_ASSOCIATIONS.toArray(String[]::new));
        values.put("licence", wanted.licence());
        values.put("size", wanted.size());
        values.put("offset", (wanted.page() - 1) * (long) wanted.size());
        var within = WITHIN.replace("#hits", hits)
                .replace(
                        "#nature",
                        wanted.services() ? "s.nature = 'service'" : "(s.nature = 'commons' or s.freeness = 'visible')")
                .replace("#filters", filters(wanted))
                .replace("#licence", licence(wanted));
        var counts = new TreeMap<String, Long>();
        db.sql(within + COUNTED).params(values).query(row -> {
            if (row.getString("filter").equals("famille"))
                for (var it : Family.of(row.getString("value")))
                    counts.merge("famille " + it.code(), row.getLong("n"), Long::sum);
            else if (row.getLong("n") > 0)
                counts.put(row.getString("filter") + " " + row.getString("value"), row.getLong("n"));
        });
        var total = counts.remove(" ");
        var first = wanted.services() ? "" : "c.opening, c.freeness <> 'free', c.needs = '{}',";
        var ids =
                db.sql(within + ORDERED.replace("#first", first)).params(values).list(UUID.class);
        return new Page(ids, total == null ? 0 : total, counts);
    }

    private String hits(CatalogueQuery wanted, Map<String, Object> values) {
        var named = names.like(wanted.words()).stream()
                .filter(it -> it.match() != Suggestion.Match.ALIKE)
                .toList();
        var sql = new ArrayList<String>();
        sql.add("select t.id, t.rank from unnest(:ids::uuid[], :ranks::int[]) as t(id, rank)");
        values.put("ids", named.stream().map(it -> it.sheet().id().value()).toArray(UUID[]::new));
        values.put("ranks", named.stream().map(Recount::rank).toArray(Integer[]::new));
        var meant = meant(named, true);
        var targets = meant.isEmpty() ? meant(named, false) : meant;
        values.put("targets", targets.toArray(UUID[]::new));
        sql.add("select x.commons, " + (meant.isEmpty() ? 5 : 2) + " from catalogue.alias a"
                + " join catalogue.alternative x on x.target_key = a.key where a.sheet = any (:targets::uuid[])");
        var words = Shelf.words(wanted.words());
        values.put("asNeeds", needs.named(words).toArray(String[]::new));
        sql.add("select s.id, 7 from catalogue.sheet s where s.needs && :asNeeds::text[]");
        for (int i = 0; i < words.size(); i++) values.put("word" + i, "%" + words.get(i) + "%");
        if (!words.isEmpty())
            sql.add(values.keySet().stream()
                    .filter(it -> it.startsWith("word"))
                    .map(it -> "s.search like :" + it)
                    .collect(Collectors.joining(" and ", "select s.id, 6 from catalogue.sheet s where ", "")));
        return String.join(" union all ", sql);
    }

    private static int rank(Suggestion named) {
        return switch (named.match()) {
            case EXACT -> 1;
            case BEGINNING, ONE_TYPO -> 3;
            case INSIDE -> 4;
            case ALIKE -> throw new IllegalArgumentException("found by resemblance only: " + named);
        };
    }

    private static List<UUID> meant(List<Suggestion> named, boolean surely) {
        boolean exact = !named.isEmpty() && named.getFirst().match() == Suggestion.Match.EXACT;
        return named.stream()
                .filter(it -> !it.sheet().commons())
                .filter(it -> switch (it.match()) {
                    case EXACT -> surely && exact;
                    case ONE_TYPO -> surely && !exact;
                    case BEGINNING, INSIDE, ALIKE -> !surely;
                })
                .map(Suggestion::sheet)
                .map(Sheet::id)
                .map(it -> it.value())
                .limit(surely ? Long.MAX_VALUE : 8)
                .toList();
    }

    private static String licence(CatalogueQuery wanted) {
        if (!wanted.licence().isEmpty()) return "freeness = :licence";
        return wanted.services() ? "true" : "nature = 'commons'";
    }

    private static String filters(CatalogueQuery wanted) {
        var sql = new StringBuilder("w.needs @> :needs::text[] and w.platforms @> :platforms::text[]");
        if (wanted.hosting().contains("open")) sql.append(" and w.open > 0");
        if (wanted.hosting().contains("self")) sql.append(" and w.hosting in ('server', 'both')");
        if (wanted.hosting().contains("none")) sql.append(" and w.hosting in ('desktop', 'mobile', 'both')");
        if (wanted.audience().contains("shop")) sql.append(" and w.shop");
        if (wanted.audience().contains("association")) sql.append(" and w.association");
        return sql.toString();
    }
}
