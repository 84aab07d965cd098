package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Selection;
import org.fabcom.acts.sums.ActSums;
import org.fabcom.acts.tags.Tags;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the register may be narrowed to beside what it counts: tags, kinds of places, and whoever and wherever the last thirteen
 * months (of the team: this year and the one thirteen months ago) name most often. Tags and organisations are counted in the sums
 * that are kept, as long as nothing is chosen of them, places and mediators in the counts of the register, structures in the acts
 * themselves where something is asked for.
 */
@Component
record ActChoices(Sql db, Tags tags, ActCounts counts, Accompaniment accompaniment) {

    private static final int MONTHS = 13;
    private static final int MOST = 60;
    private static final String STRUCTURES = "structures";
    private static final List<String> PARTIES = List.of("par", "pour", "ou");

    /** Those named most often, of the team or of one mediator; of the team’s structures with all acts they ever had. */
    private static final String TEAM = """
            (select 'par' as facet, mediator::text as value, sum(n::int) as many from acts.act_year where year >= :year
                group by mediator having sum(n::int) > 0 order by 3 desc limit 60)
            union all (select 'pour', organisation::text, sum(n::int) from acts.act_year_helped where year >= :year
                group by organisation having sum(n::int) > 0 order by 3 desc limit 60)
            union all select 'ou', structure::text, n from (
                select structure, sum(n::int) as n, sum(n::int) filter (where year >= :year) as lately
                from acts.act_year_structure group by structure
                having sum(n::int) filter (where year >= :year) > 0 order by 3 desc limit 60) structures
            """;

    private static final String OWN = """
            (select 'pour' as facet, organisation::text as value, count(*) as many from acts.act_fact_organisation
                where day > :since and mediator = :me group by organisation order by 3 desc limit 60)
            union all (select 'ou', structure::text, count(*) from acts.act_fact
                where structure is not null and day > :since and mediator = :me group by structure order by 3 desc limit 60)
            """;

    /** How many acts of the selection each tag has, and each of the organisations with most time. */
    private static final String COUNTED = """
            select 'etiquette' as facet, a.value, sum(a.n) as many from (#lines) a where a.kind = 'tag'
                group by 2 having sum(a.n) <> 0
            union all (select 'helped', a.organisation::text, sum(a.n) from (#helped) a
                group by a.organisation having sum(a.n) <> 0 order by sum(a.minutes) desc, a.organisation limit 30)
            """;

    /** Who and where may be chosen, and how many acts each value has, by facet. {@code team}: several mediators to choose among. */
    record Offering(boolean team, Map<String, Set<PartyId>> byFacet, Map<String, Map<String, Long>> many) {

        Set<PartyId> parties() {
            return byFacet.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        private Map<PartyId, String> named(String facet, Map<PartyId, String> names) {
            var its = byFacet.getOrDefault(facet, Set.of());
            var named = new LinkedHashMap<PartyId, String>();
            names.forEach((id, name) -> {
                if (its.contains(id)) named.put(id, name);
            });
            return named;
        }
    }

    Offering offered(Selection selection, boolean team, Address asked) {
        var mediator = team ? null : selection.mediator();
        var since = accompaniment.today().minusMonths(MONTHS);
        var named = mediator == null
                ? SharedAnswers.of(List.of("acts.named", since.getYear()), () -> lately(TEAM, since, null))
                : lately(OWN, since, mediator);
        var byFacet = new HashMap<String, Set<PartyId>>();
        for (var facet : PARTIES)
            Stream.concat(named.getOrDefault(facet, Map.of()).keySet().stream(), asked.all(facet).stream())
                    .filter(it -> !it.isEmpty())
                    .forEach(it -> byFacet.computeIfAbsent(facet, name -> new HashSet<>())
                            .add(PartyId.of(it)));
        var many = new HashMap<>(SharedAnswers.of(
                List.of("acts.choices", selection),
                () -> facets(selection.on(db.sql(ActSums.asked(COUNTED, selection))))));
        if (selection.everything()) many.put(STRUCTURES, named.getOrDefault("ou", Map.of()));
        return new Offering(team, byFacet, many);
    }

    private Map<String, Map<String, Long>> lately(String sql, LocalDate since, @Nullable PartyId mediator) {
        return facets(db.sql(sql)
                .param("year", since.withDayOfYear(1), "since", since)
                .param("me", mediator == null ? null : mediator.value()));
    }

    private static Map<String, Map<String, Long>> facets(Sql.Statement asking) {
        var found = new HashMap<String, Map<String, Long>>();
        asking.query(row -> {
            found.computeIfAbsent(row.getString("facet"), it -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        return found;
    }

    /** {@code names}: of all whom it offers, in their order. */
    List<FacetView> of(
            Selection selection,
            Offering it,
            ActCounts.Counts counted,
            Map<PartyId, String> names,
            Address asked,
            Page page) {
        var facets = new ArrayList<FacetView>();
        var tagged = it.many().getOrDefault("etiquette", Map.of());
        facets.add(several(
                "etiquette", "acts.tags", tags.offered(selection.narrowing().tags()), tagged, asked, page));
        var places = new LinkedHashMap<String, String>();
        for (var place : Act.Place.values()) places.put(place.code(), page.t("acts.place." + place.code()));
        facets.add(several("lieu", "acts.place", places, counted.places(), asked, page));
        var helped = it.many().getOrDefault("helped", Map.of());
        facets.add(several("pour", "acts.organisations", it.named("pour", names), helped, asked, page));
        var holding = selection.narrowing().holding();
        if (!holding.isEmpty())
            facets.add(several(
                    "avec",
                    "acts.holding",
                    Map.of(holding, FigureDrawing.holding(holding, page)),
                    Map.of(),
                    asked,
                    page));
        var structures = it.named("ou", names);
        var among = selection.everything()
                ? it.many().getOrDefault(STRUCTURES, Map.of())
                : counts.structures(selection, structures.keySet());
        facets.add(one("ou", "acts.structure", counted(structures, among), asked, page));
        if (it.team()) {
            var by = selection.mediator() == null ? counted.mediators() : counts.mediators(selection);
            facets.add(one("par", "acts.mediator", counted(it.named("par", names), by), asked, page));
        }
        return facets.stream()
                .filter(facet -> facet.values().size() > (facet.one() ? 1 : 0))
                .toList();
    }

    private static FacetView several(
            String name, String label, Map<?, String> offered, Map<String, Long> counted, Address asked, Page page) {
        var counts = asked.value(name).isEmpty() ? counted : Map.<String, Long>of();
        return new FacetView(
                name, page.t(label), values(name, false, offered, counts, asked).toList());
    }

    /** What one may choose one of, with how many acts each has. */
    private record Offered(Map<PartyId, String> names, Map<String, Long> many) {}

    /** Whoever has none in this selection has zero, not an unknown number. */
    private static Offered counted(Map<PartyId, String> names, Map<String, Long> many) {
        var all = new HashMap<>(many);
        names.keySet().forEach(it -> all.putIfAbsent(it.toString(), 0L));
        return new Offered(names, all);
    }

    private static FacetView one(String name, String label, Offered offered, Address asked, Page page) {
        var all = new FacetView.Value(
                "",
                page.t("acts.any"),
                -1,
                asked.value(name).isEmpty(),
                asked.with(name, null).toString());
        return new FacetView(
                name,
                page.t(label),
                Stream.concat(Stream.of(all), values(name, true, offered.names(), offered.many(), asked))
                        .toList(),
                true);
    }

    private static Stream<FacetView.Value> values(
            String name, boolean one, Map<?, String> offered, Map<String, Long> counts, Address asked) {
        return offered.entrySet().stream().limit(MOST).map(it -> {
            var value = it.getKey().toString();
            boolean chosen = asked.has(name, value);
            var other = chosen ? asked.minus(name, value) : one ? asked.with(name, value) : asked.plus(name, value);
            return new FacetView.Value(value, it.getValue(), counts.getOrDefault(value, -1L), chosen, other.toString());
        });
    }
}
