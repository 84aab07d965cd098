package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.AnotherInstance;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/**
 * An organisation of the lived-in territory arrives on another instance: it goes on there, its past is told and nothing of it counts.
 * One test only: the base of the class is another one after it.
 */
@FabComTest
@WithDemonstration
class ArrivalTest {

    private final Neighbours neighbours;
    private final List<OrganisationData> rooms;
    private final Archives archives;
    private final Caches caches;
    private final Sql db;

    ArrivalTest(Neighbours neighbours, List<OrganisationData> rooms, Caches caches, Sql db) {
        this.neighbours = neighbours;
        this.rooms = rooms;
        this.archives = new Archives(neighbours, caches, db);
        this.caches = caches;
        this.db = db;
    }

    @Test
    void an_organisation_leaves_and_arrives_elsewhere() throws IOException {
        var organisation = archives.busy().getFirst();
        var began = System.nanoTime();
        var archive = archives.of(organisation, archives.manager(organisation, "Zénobie Quincampoix"));
        var left = Archives.files(archive);
        var name = said(organisation);
        long toCome = db.sql("""
                select count(distinct o.event) from agenda.occurrence o join agenda.event e on e.id = o.event
                where e.organiser = :o and e.cancelled_at is null and o.cancelled_at is null and o.starts_at > now()
                """).param("o", organisation).single(Long.class);
        AnotherInstance.open(caches);
        var zoe = neighbours.person("Zoé Arrivante");
        var there = neighbours.signedIn(zoe);
        var answer = there.upload("/structures/arrivee", "fichier", "structure.zip", archive, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(answer.location()).endsWith("/structures/" + organisation);
        assertThat(took).isLessThan(Duration.ofMinutes(10));
        assertThat(answer.follow().h1()).isEqualTo(name);
        assertThat(count("select count(*) from agenda.event where organiser = :o", organisation))
                .isEqualTo(toCome);
        assertThat(count("select count(*) from people.seat where organisation = :o and seat = 'MANAGER'", organisation))
                .isEqualTo(1);
        for (var none : List.of("ledger.account", "ledger.transfer", "ledger.posting", "billing.invoice", "acts.act"))
            assertThat(count("select count(*) from " + none + " where :o is not null", organisation))
                    .as("nothing is minted or done twice: " + none)
                    .isZero();
        assertThat(told(organisation)).containsAllEntriesOf(expected(left));
        var past = there.get("/structures/" + organisation + "/passe");
        assertThat(past.status()).isEqualTo(200);
        assertThat(past.page().select("ul.rows a[href*=table]")).isNotEmpty();
        assertThat(past.page().select("main").text()).contains("Venue de");
        assertThat(there.upload("/structures/arrivee", "fichier", "structure.zip", archive, Map.of())
                        .status())
                .as("a second time")
                .isEqualTo(422);
        var again = Archives.files(archives.of(organisation, zoe));
        assertThat(Archives.rows(again, "people.past_row").size())
                .as("what was told goes on being told")
                .isEqualTo(told(organisation).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private String said(UUID organisation) {
        return db.sql("select name from people.party where id = :o")
                .param("o", organisation)
                .single(String.class);
    }

    private long count(String sql, UUID organisation) {
        return db.sql(sql).param("o", organisation).single(Long.class);
    }

    private Map<String, Integer> told(UUID organisation) {
        var told = new TreeMap<String, Integer>();
        db.sql("select told, count(*)::integer as n from people.past_row where organisation = :o group by told")
                .param("o", organisation)
                .query(row -> {
                    told.put(row.getString("told"), row.getInt("n"));
                });
        return told;
    }

    /** All rows that no room takes up again. */
    private Map<String, Integer> expected(Map<String, byte[]> left) {
        var taken = rooms.stream().flatMap(it -> it.takes().stream()).toList();
        var expected = new TreeMap<String, Integer>();
        rooms.stream()
                .flatMap(it -> it.rows().stream())
                .map(OrganisationData.Rows::table)
                .filter(it -> !taken.contains(it) && !it.startsWith("people."))
                .forEach(it -> expected.put(it, Archives.rows(left, it).size()));
        expected.values().removeIf(it -> it == 0);
        assertThat(expected).isNotEmpty();
        return expected;
    }
}
