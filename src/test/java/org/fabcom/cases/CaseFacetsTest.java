package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.listing.CaseCounts;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to cases and their organisations, what is kept of them is what a plain reading of the tables finds. */
@FabComTest
class CaseFacetsTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> PLACES = List.of("Sainte-Lucie", "Valence", "Crest");
    private static final List<CaseState> OVER = List.of(CaseState.CLOSED, CaseState.REDIRECTED, CaseState.DROPPED);

    private final CaseCounts counts;
    private final CaseListing listing;
    private final Cases cases;
    private final Organisations organisations;
    private final Findings findings;
    private final List<Job> jobs;
    private final Neighbours neighbours;
    private final Sql db;
    private final List<PartyId> houses = new ArrayList<>();
    private final List<Person> mediators = new ArrayList<>();
    private final List<CaseId> files = new ArrayList<>();
    private Random dice = new Random();
    private String story = "";

    CaseFacetsTest(
            CaseCounts counts,
            CaseListing listing,
            Cases cases,
            Organisations organisations,
            Findings findings,
            List<Job> jobs,
            Neighbours neighbours,
            Sql db) {
        this.counts = counts;
        this.listing = listing;
        this.cases = cases;
        this.organisations = organisations;
        this.findings = findings;
        this.jobs = jobs;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void cases() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        story = "seed " + seed;
        System.err.println("case facets: " + story);
        dice = new Random(seed);
        var lea = neighbours.person("Léa");
        for (int i = 0; i < 3; i++) mediators.add(neighbours.person("Yann " + i, InstanceRole.MEDIATOR));
        for (int i = 0; i < 8; i++)
            houses.add(neighbours.association("Structure " + i, lea).id());
        for (int i = 0; i < 40; i++)
            files.add(open(one(houses), lea.id(), SINCE.minus(Duration.ofDays(100 + dice.nextInt(20)))));
    }

    private CaseId open(PartyId house, PartyId by, Instant at) {
        var id = new CaseId(UUID.randomUUID());
        db.sql("""
                insert into cases.case_file (id, organisation, opened_by, opened_at, channel, need, state)
                values (:id, :house, :by, :at, 'SITE', 'Un site', 'NEW')
                """)
                .param("id", id.value(), "house", house.value(), "by", by.value(), "at", java.sql.Timestamp.from(at))
                .update();
        cases.heard(id, at);
        return id;
    }

    private void heard(CaseId id) {
        cases.heard(id, SINCE.plus(Duration.ofDays(dice.nextInt(-20, 20))));
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    /** Something that could happen; what the base refuses did not. */
    private void something() {
        var file = one(files);
        switch (dice.nextInt(9)) {
            case 0 -> become(file, "state = 'QUALIFIED'", "state = 'NEW' and merged_into is null");
            case 1, 2 ->
                become(
                        file,
                        "state = 'ASSIGNED', assigned_at = now(), mediator = '"
                                + one(mediators).id() + "'",
                        "state in ('QUALIFIED', 'ASSIGNED') and merged_into is null");
            case 3 ->
                become(
                        file,
                        "state = 'DROPPED', before = state, reason = 'loin'",
                        "state in ('NEW', 'QUALIFIED') and merged_into is null");
            case 4 ->
                become(
                        file,
                        "merged_into = (select k.id from cases.case_file k where k.organisation = "
                                + "cases.case_file.organisation and k.id <> :id and k.merged_into is null limit 1)",
                        "merged_into is null and not exists (select from cases.case_file k where k.merged_into = :id)");
            case 5 -> become(file, "merged_into = null", "merged_into is not null");
            case 6 -> move(one(houses), one(PLACES));
            case 7 ->
                jobs.stream()
                        .filter(it -> it.name().equals(dice.nextBoolean() ? "cases.quiet" : "kernel.counts"))
                        .forEach(Job::run);
            default -> heard(file);
        }
    }

    private void become(CaseId id, String what, String when) {
        db.sql("update cases.case_file set version = version + 1, " + what + " where id = :id and " + when)
                .param("id", id.value())
                .update();
    }

    private boolean move(PartyId house, String place) {
        var now = organisations.find(house).orElseThrow();
        var draft = new Organisation.Draft(now.name(), now.trade(), now.registration(), new Commune(null, place));
        return organisations.change(house, draft, now.version()) instanceof Organisation.Outcome.Done;
    }

    private record Plain(
            CaseState state, String commune, @Nullable PartyId mediator, Instant at) {
        boolean silent() {
            return at.isBefore(SINCE) && !OVER.contains(state);
        }
    }

    private List<Plain> plain() {
        return db.sql("""
                select c.state, o.commune_name, c.mediator, n.at from cases.case_file c
                join people.organisation o on o.id = c.organisation
                join cases.case_news n on n.case_file = c.id where c.merged_into is null
                """)
                .list((row, n) -> new Plain(
                        CaseState.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3) == null ? null : new PartyId(row.getObject(3, UUID.class)),
                        row.getTimestamp(4).toInstant()));
    }

    private static <K> Map<K, Long> by(List<Plain> rows, Predicate<Plain> which, Function<Plain, K> what) {
        return new HashMap<>(rows.stream().filter(which).collect(Collectors.groupingBy(what, Collectors.counting())));
    }

    private void holds(String as) {
        assertThat(findings.of("kernel.counts", "cases.facets")).as(as).isEmpty();
        var state = dice.nextInt(3) == 0 ? null : one(List.of(CaseState.NEW, CaseState.ASSIGNED));
        var commune = dice.nextInt(3) == 0 ? one(PLACES) : "";
        var mediator = dice.nextInt(3) == 0 ? one(mediators).id() : null;
        boolean silent = dice.nextInt(3) == 0;
        Predicate<Plain> quiet = it -> !silent || it.silent();
        Predicate<Plain> in = it -> state == null || it.state() == state;
        Predicate<Plain> at = it -> commune.isEmpty() || it.commune().equals(commune);
        Predicate<Plain> of = it -> mediator == null || mediator.equals(it.mediator());
        var filter = new CaseFilter(
                "",
                state == null ? List.of() : List.of(state),
                commune,
                mediator,
                List.of(),
                silent ? SINCE : null,
                false);
        var rows = plain();
        var counted = counts.of(filter, SINCE);
        long all = rows.stream().filter(quiet.and(in).and(at).and(of)).count();
        assertThat(counted.all()).as(as).isEqualTo(all);
        assertThat(listing.count(filter)).as(as).isEqualTo(all);
        assertThat(listing.rows(filter, CaseListing.Order.OLDEST, 0, 1000))
                .as(as)
                .hasSize((int) all)
                .isSortedAccordingTo(java.util.Comparator.comparing(CaseRow::openedAt));
        assertThat(counted.of("f").get("sans-nouvelles"))
                .as(as)
                .isEqualTo(rows.stream()
                        .filter(in.and(at).and(of).and(Plain::silent))
                        .count());
        assertThat(valued(counted.of("commune"), Function.identity()))
                .as(as)
                .isEqualTo(by(rows, quiet.and(in).and(of), Plain::commune));
        assertThat(valued(counted.of("etat"), CaseState::valueOf))
                .as(as)
                .isEqualTo(by(rows, quiet.and(at).and(of), Plain::state));
        assertThat(valued(counted.of("qui"), it -> new PartyId(UUID.fromString(it))))
                .as(as)
                .isEqualTo(by(rows, quiet.and(in).and(at).and(it -> it.mediator() != null), Plain::mediator));
    }

    /** How many each value has, without those that have none and without « all ». */
    private static <K> Map<K, Long> valued(Map<String, Long> counts, Function<String, K> value) {
        var found = new HashMap<K, Long>();
        counts.forEach((it, many) -> {
            if (!it.isEmpty() && many > 0) found.put(value.apply(it), many);
        });
        return found;
    }

    @Test
    void after_whatever_happens_counts_are_those_of_a_plain_reading() {
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < 8; k++) something();
            holds(story + ", round " + i);
        }
    }

    /** Whoever opens a case while its organisation moves copies the one commune or the other, and is told of the other. */
    @Test
    void cases_opened_while_their_organisation_moves_are_counted_where_it_is() throws Exception {
        var lea = neighbours.person("Léa Martin").id();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var house = houses.get(i);
            work.add(() -> {
                for (int k = 0; k < 30; k++)
                    assertThat(move(house, PLACES.get(k % 3))).isTrue();
                return true;
            });
            work.add(() -> {
                for (int k = 0; k < 30; k++) open(house, lea, SINCE);
                return true;
            });
        }
        assertThat(Together.all(work)).hasSize(8).containsOnly(true);
        holds(story);
    }
}
