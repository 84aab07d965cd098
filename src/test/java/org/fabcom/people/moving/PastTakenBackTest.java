package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** What an organisation brought of its past can be withdrawn by its manager, put back for a while, then it is gone. */
@FabComTest
class PastTakenBackTest {

    private final Neighbours neighbours;
    private final Archives archives;
    private final Clock clock;
    private final Sql db;

    PastTakenBackTest(Neighbours neighbours, Caches caches, Clock clock, Sql db) {
        this.neighbours = neighbours;
        this.archives = new Archives(neighbours, caches, db);
        this.clock = clock;
        this.db = db;
    }

    private Organisation came(Person manager) {
        var garden = neighbours.association("Les Vergers", manager);
        db.sql("""
                insert into people.arrival (organisation, came_from, left_at, arrived_at, arrived_by)
                values (:o, 'Ailleurs', 'hier', now(), :p)
                """).param("o", garden.id().value(), "p", manager.id().value()).update();
        db.sql(
                        "insert into people.past_row values (:o, 'plan.plan', 1, '{\"id\": \"0190d3c2-7a51-7000-8000-00000000feed\", \"title\": \"Quitter le nuage\"}')")
                .param("o", garden.id().value())
                .update();
        return garden;
    }

    private long kept(Organisation it) {
        return db.sql("select count(*) from people.past_row where organisation = :o")
                .param("o", it.id().value())
                .single(Long.class);
    }

    @Test
    void its_manager_withdraws_it_and_puts_it_back() throws IOException {
        var lucie = neighbours.person("Lucie");
        var garden = came(lucie);
        var path = "/structures/" + garden.id() + "/passe";
        var visitor = neighbours.signedIn(lucie);
        assertThat(visitor.get(path + "?table=plan.plan").text())
                .contains("Plans · 1", "Quitter le nuage")
                .doesNotContain("0190d3c2-7a51-7000-8000-00000000feed");
        var gone = visitor.get(path).form("Retirer").submit().follow();
        assertThat(gone.text()).contains("Cette histoire est retirée", "Elle sera effacée le");
        assertThat(visitor.get(path + "?table=plan.plan").text()).doesNotContain("Quitter le nuage");
        assertThat(Archives.rows(Archives.files(archives.of(garden.id().value(), lucie)), "people.past_row"))
                .as("not taken along either")
                .isEmpty();
        assertThat(visitor.get(path).form("La remettre").submit().follow().text())
                .contains("L’histoire est de nouveau là", "Plans");
        assertThat(Archives.rows(Archives.files(archives.of(garden.id().value(), lucie)), "people.past_row"))
                .hasSize(1);
    }

    @Test
    void nobody_else_does() {
        var garden = came(neighbours.person("Nadia"));
        var member = neighbours.person("Membre");
        neighbours.seat(garden, member, Seat.REFERENT);
        for (var it :
                new WebVisitor[] {neighbours.signedIn(member), neighbours.signedIn(neighbours.person("Passante"))})
            assertThat(it.post("/structures/" + garden.id() + "/passe/retrait").status())
                    .isEqualTo(403);
        assertThat(kept(garden)).isEqualTo(1);
    }

    @Test
    void a_month_later_it_is_forgotten_and_not_before() {
        var lucie = neighbours.person("Lucie");
        var garden = came(lucie);
        neighbours.signedIn(lucie).post("/structures/" + garden.id() + "/passe/retrait");
        at(Duration.ofDays(29)).forget();
        assertThat(kept(garden)).isEqualTo(1);
        at(Duration.ofDays(31)).forget();
        assertThat(kept(garden)).isZero();
    }

    private PastRows at(Duration later) {
        return new PastRows(db, Clock.fixed(clock.instant().plus(later), ZoneOffset.UTC));
    }

    /** Names of a forged card come in on one line, whatever was put between the words. */
    @Test
    void a_forged_card_writes_no_second_line() throws IOException {
        var id = Ids.next();
        var card = "{\"format\":\"fabcom-structure/1\",\"id\":\"" + id
                + "\",\"name\":\"Les Bleuets\\nSigné : la mairie\\u202e\",\"communeName\":\"Gre\\u2028noble\",\"from\":\"Là\\r\\nbas\"}";
        var answer = neighbours
                .signedIn(neighbours.person("Zoé"))
                .upload("/structures/arrivee", "fichier", "x.zip", zip(card), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(db.sql("select name from people.party where id = :id")
                        .param("id", id)
                        .single(String.class))
                .isEqualTo("Les Bleuets Signé : la mairie");
        assertThat(db.sql(
                                "select commune_name || ' / ' || came_from from people.organisation join people.arrival on organisation = id where id = :id")
                        .param("id", id)
                        .single(String.class))
                .isEqualTo("Gre noble / Là bas");
    }

    /** The id that stands for nobody in questions: whoever sits nowhere would have spoken for it. */
    @Test
    void an_organisation_of_nobody_does_not_arrive() throws IOException {
        var card =
                "{\"format\":\"fabcom-structure/1\",\"id\":\"00000000-0000-0000-0000-000000000000\",\"name\":\"Mairie de tous\"}";
        var answer = neighbours
                .signedIn(neighbours.person("Zoé"))
                .upload("/structures/arrivee", "fichier", "x.zip", zip(card), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    }

    private static byte[] zip(String card) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("structure.json"));
            zip.write(card.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("schema.json"));
            zip.write("{\"tables\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
