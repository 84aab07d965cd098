package org.fabcom.acts.totals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.acts.Act;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Selection;
import org.fabcom.acts.tags.Tags;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the register may be narrowed to beside what it counts: tags, kinds of places, and whoever and wherever the last thirteen
 * months (of the team: this year and the one thirteen months ago) name most often. Tags, places and organisations are counted in the sums that are kept of each day, as long as nothing is chosen of
 * them, mediators in the counts of the register, structures in the acts themselves.
 */
@Component
class ActChoices {

    private static final int MONTHS = 13;
    private static final int MOST = 60;

    /** Those named most often, of the team or of one mediator. */
    private static final String TEAM = """
            (select 'par' as facet, mediator as party, sum(n) as many from acts.act_year where year >= :year group by 2
                having sum(n) > 0 order by 3 desc limit :most)
            union all (select 'pour', organisation, sum(n) from acts.act_year_helped where year >= :year group by 2
                having sum(n) > 0 order by 3 desc limit :most)
            union all (select 'ou', structure, sum(n) from acts.act_year_structure where year >= :year group by 2
                having sum(n) > 0 order by 3 desc limit :most)
            """;

    private static final String OWN = """
            (select 'pour' as facet, organisation as party, count(*) from acts.act_fact_organisation
                where day > :since and mediator = :me group by 2 order by 3 desc limit :most)
            union all (select 'ou', structure, count(*) from acts.act_fact
                where structure is not null and day > :since and mediator = :me group by 2 order by 3 desc limit :most)
            """;

    private final JdbcClient db;
    private final Choices choices;
    private final Tags tags;
    private final Reckoning reckoning;
    private final ActCounts counts;
    private final Accompaniment accompaniment;

    ActChoices(
            JdbcClient db,
            Choices choices,
            Tags tags,
            Reckoning reckoning,
            ActCounts counts,
            Accompaniment accompaniment) {
        this.reckoning = reckoning;
        this.counts = counts;
        this.db = db;
        this.choices = choices;
        this.tags = tags;
        this.accompaniment = accompaniment;
    }

    /** @param team several mediators to choose among */
    List<FacetView> of(Selection selection, boolean team, Address asked, Page page) {
        var parties = parties(team ? null : selection.mediator());
        for (var facet : List.of("par", "pour", "ou"))
            for (var it : asked.all(facet))
                if (!it.isEmpty())
                    parties.computeIfAbsent(facet, name -> new HashSet<>()).add(PartyId.of(it));
        var facets = new ArrayList<FacetView>();
        var counted = reckoning.choices(selection);
        facets.add(several(
                "etiquette", "acts.tags", tags.offered(selection.narrowing().tags()), counted, asked, page));
        var places = new LinkedHashMap<String, String>();
        for (var it : Act.Place.values()) places.put(it.code(), page.t("acts.place." + it.code()));
        facets.add(several("lieu", "acts.place", places, counted, asked, page));
        facets.add(several("pour", "acts.organisations", named(parties, "pour"), counted, asked, page));
        var structures = named(parties, "ou");
        facets.add(one(
                "ou",
                "acts.structure",
                counted(structures, counts.structures(selection, structures.keySet())),
                asked,
                page));
        if (team) {
            facets.add(one(
                    "par", "acts.mediator", counted(named(parties, "par"), counts.mediators(selection)), asked, page));
        }
        return facets.stream()
                .filter(it -> it.values().size() > (it.one() ? 1 : 0))
                .toList();
    }

    private Map<String, Set<PartyId>> parties(@Nullable PartyId mediator) {
        var found = new LinkedHashMap<String, Set<PartyId>>();
        LocalDate since = accompaniment.today().minusMonths(MONTHS);
        (mediator == null
                        ? db.sql(TEAM).param("year", since.withDayOfYear(1))
                        : db.sql(OWN).param("since", since).param("me", mediator.value()))
                .param("most", MOST)
                .query(row -> {
                    found.computeIfAbsent(row.getString("facet"), it -> new HashSet<>())
                            .add(new PartyId(row.getObject("party", UUID.class)));
                });
        return found;
    }

    private Map<PartyId, String> named(Map<String, Set<PartyId>> parties, String facet) {
        return choices.named(parties.getOrDefault(facet, Set.of()));
    }

    private static FacetView several(
            String name, String label, Map<?, String> offered, List<Group> counted, Address asked, Page page) {
        var counts = asked.value(name).isEmpty() ? counts(name, counted) : Map.<String, Long>of();
        return new FacetView(
                name, page.t(label), values(name, false, offered, counts, asked).toList());
    }

    /** Acts by value; whatever is not among the first is not counted. */
    private static Map<String, Long> counts(String facet, List<Group> counted) {
        var group = Figures.group(counted, Objects.requireNonNull(ActsAsked.FACETS.get(facet)));
        return group.entries().stream().collect(Collectors.toMap(Entry::key, Entry::acts));
    }

    /** What one may choose one of, with how many acts each has. */
    private record Offered(Map<PartyId, String> names, Map<String, Long> many) {}

    /** Whoever has none in this selection has zero, not an unknown number. */
    private static Offered counted(Map<PartyId, String> names, Map<String, Long> many) {
        names.keySet().forEach(it -> many.putIfAbsent(it.toString(), 0L));
        return new Offered(names, many);
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
