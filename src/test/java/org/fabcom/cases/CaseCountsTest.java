package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.listing.CaseCounts;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random cases, asked for at random: what is counted equals what is listed, one by one, under each filter. */
@FabComTest
class CaseCountsTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> PLACES = List.of("Sainte-Lucie", "Valence", "Crest");
    private static final int MOST = 1000;

    private final CaseCounts counts;
    private final CaseListing listing;
    private final Neighbours neighbours;
    private final Sql db;
    private final List<Person> mediators = new ArrayList<>();
    private Random dice = new Random();
    private String story = "";

    CaseCountsTest(CaseCounts counts, CaseListing listing, Neighbours neighbours, Sql db) {
        this.counts = counts;
        this.listing = listing;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void cases() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        story = "seed " + seed;
        System.err.println("case counts: " + story);
        dice = new Random(seed);
        var lea = neighbours.person("Léa");
        for (int i = 0; i < 3; i++) mediators.add(neighbours.person("Yann " + i, InstanceRole.MEDIATOR));
        for (int i = 0; i < 12; i++) {
            var house = neighbours.association("Structure " + i, lea);
            db.sql("update people.organisation set commune_name = :place where id = :id")
                    .param("place", one(PLACES), "id", house.id().value())
                    .update();
            for (int k = 0; k < 6; k++) open(house.id(), lea.id());
        }
    }

    private void open(PartyId house, PartyId by) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.case_file (id, organisation, opened_by, opened_at, channel, need, state)
                values (:id, :house, :by, :at, 'SITE', :need, 'NEW')
                """)
                .param("id", id)
                .param("house", house.value())
                .param("by", by.value())
                .param("at", java.sql.Timestamp.from(SINCE.minus(Duration.ofDays(100))))
                .param("need", dice.nextBoolean() ? "Quitter Trello" : "Un site")
                .update();
        switch (dice.nextInt(3)) {
            case 0 -> {
                become(id, "state = 'QUALIFIED'");
                become(
                        id,
                        "state = 'ASSIGNED', assigned_at = now(), mediator = '"
                                + one(mediators).id() + "'");
            }
            case 1 -> become(id, "state = 'DROPPED', before = 'NEW', reason = 'loin'");
            default -> {}
        }
        db.sql("insert into cases.case_news (case_file, at) values (:id, :at)")
                .param("id", id, "at", java.sql.Timestamp.from(SINCE.plus(Duration.ofDays(dice.nextInt(-20, 20)))))
                .update();
    }

    private void become(UUID id, String what) {
        db.sql("update cases.case_file set version = version + 1, " + what + " where id = :id")
                .param("id", id)
                .update();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private CaseFilter asked() {
        return new CaseFilter(
                dice.nextInt(3) == 0 ? "trello" : "",
                dice.nextInt(3) == 0 ? List.of(one(List.of(CaseState.NEW, CaseState.ASSIGNED))) : List.of(),
                dice.nextInt(3) == 0 ? one(PLACES) : "",
                dice.nextInt(3) == 0 ? one(mediators).id() : null,
                List.of(),
                dice.nextInt(3) == 0 ? SINCE : null,
                false);
    }

    private List<CaseRow> listed(CaseFilter filter) {
        return listing.rows(filter, CaseListing.Order.NEWEST, 0, MOST);
    }

    private static <K> Map<K, Long> by(List<CaseRow> rows, Function<CaseRow, K> what) {
        return new HashMap<>(rows.stream().collect(Collectors.groupingBy(what, Collectors.counting())));
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
    void what_is_counted_is_what_is_listed() {
        long seen = 0;
        for (int i = 0; i < 60; i++) {
            var filter = asked();
            var as = story + ", " + filter;
            var counted = counts.of(filter, SINCE);
            assertThat(counted.all()).as(as).isEqualTo(listed(filter).size());
            assertThat(listing.count(filter)).as(as).isEqualTo(counted.all());
            assertThat(counted.of("f").get("sans-nouvelles"))
                    .as(as)
                    .isEqualTo(listed(filter.silent(SINCE)).size());
            var anywhere = listed(filter.at(""));
            assertThat(counted.of("commune").get("")).as(as).isEqualTo(anywhere.size());
            var places = by(anywhere, CaseRow::commune);
            assertThat(valued(counted.of("commune"), Function.identity()))
                    .as(as)
                    .isEqualTo(places);
            var most = listing.communes(filter, 2);
            assertThat(most.cases()).as(as).isEqualTo(anywhere.size());
            assertThat(most.most()).as(as).hasSize(Math.min(2, places.size()));
            assertThat(valued(counted.of("etat"), CaseState::valueOf))
                    .as(as)
                    .isEqualTo(by(listed(filter.in(List.of())), CaseRow::state));
            for (var it : mediators)
                assertThat(counted.of("qui").getOrDefault(it.id().toString(), 0L))
                        .as(as)
                        .isEqualTo(listed(filter.of(it.id())).size());
            seen += counted.all();
        }
        assertThat(seen).as(story + ": something was there to count").isGreaterThan(100);
    }

    @Test
    void words_and_mediators_who_left_are_found_as_by_reading_every_case() {
        db.sql("delete from people.instance_role where role = 'MEDIATOR' and person = :id")
                .param("id", mediators.getFirst().id().value())
                .update();
        for (var words : List.of("trello", "structure 1", "Un SITE", "structure", "introuvable", "1", "100%"))
            assertThat(ids(CaseFilter.all().saying(words)))
                    .as(story + ", " + words)
                    .containsExactlyInAnyOrderElementsOf(db.sql("""
                            select c.id from cases.case_file c join people.organisation o on o.id = c.organisation
                            where c.merged_into is null and (o.name_folded like all (:sought) or lower(c.need) like lower(:plain))
                            """)
                            .param("sought", Fold.sought(words), "plain", "%" + words.replace("%", "") + "%")
                            .list(UUID.class));
        var left = ids(CaseFilter.all().leftBehind());
        assertThat(left)
                .as(story)
                .containsExactlyInAnyOrderElementsOf(db.sql("""
                        select id from cases.case_file where merged_into is null and state not in ('CLOSED', 'REDIRECTED', 'DROPPED')
                            and mediator not in (select person from people.instance_role where role = 'MEDIATOR')
                        """).list(UUID.class));
        assertThat(listing.count(CaseFilter.all().leftBehind())).isEqualTo(left.size());
    }

    private List<UUID> ids(CaseFilter filter) {
        return listed(filter).stream().map(it -> it.id().value()).toList();
    }

    @Test
    void several_lists_asked_at_once_are_what_each_is_alone() {
        var all = List.of(
                new CaseListing.Asked(CaseFilter.all().in(CaseState.QUEUE), CaseListing.Order.OLDEST, 3, 7),
                new CaseListing.Asked(CaseFilter.all().silent(SINCE), CaseListing.Order.SILENT, 0, 20),
                new CaseListing.Asked(CaseFilter.all().at("Nulle part"), CaseListing.Order.NEWEST, 0, 20));
        assertThat(listing.rows(all))
                .isEqualTo(all.stream()
                        .map(it -> listing.rows(it.filter(), it.order(), it.offset(), it.most()))
                        .toList());
        assertThat(listing.rows(all).getFirst()).hasSize(7);
        assertThat(listing.rows(all).getLast()).isEmpty();
        assertThat(listing.communes(all.getFirst().filter(), 2).cases())
                .isEqualTo(listing.count(all.getFirst().filter()));
    }
}
