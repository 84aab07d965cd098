package org.fabcom.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.observatory.consent.Consents;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Who is counted, what an edition shows, and that the figures are those of the rows (statement A54). */
@FabComTest
@WithCatalogue
class ObservatoryPagesTest {

    private static final String DOODLE = "p=60&t=doodle";

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final SheetKeepers keepers;
    private final Editions editions;

    ObservatoryPagesTest(Web web, Neighbours neighbours, Sql db, ApplicationContext context, Editions editions) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.keepers = new SheetKeepers(context);
        this.editions = editions;
    }

    @Test
    void an_organisation_says_itself_whether_it_is_counted() {
        var lucie = neighbours.person("Lucie");
        var gardens = neighbours.association("Les Jardins du Gué", lucie);
        var paul = neighbours.person("Paul");
        neighbours.seat(gardens, paul, Seat.MEMBER);
        var url = ConsentPages.PATH + gardens.id();
        var asked = neighbours.signedIn(lucie).get(url);
        assertThat(asked.text()).contains("pas comptée");
        assertThat(asked.form("Compter notre structure").submit().follow().text())
                .contains("dès la prochaine édition");
        assertThat(neighbours.signedIn(paul).get(url).text()).contains("Une personne référente");
        assertThat(neighbours.signedIn(paul).post(url, "compter", "non").status())
                .isEqualTo(403);
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        assertThat(neighbours.signedIn(yann).post(url, "compter", "non").status())
                .isEqualTo(403);
        assertThatThrownBy(() -> new Consents(db).say(gardens.id(), false, yann.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the organisation itself");
        assertThat(neighbours
                        .signedIn(lucie)
                        .get(url)
                        .form("Ne plus la compter")
                        .submit()
                        .follow()
                        .text())
                .contains("Celles qui ont paru ne changent pas");
    }

    @Test
    void an_edition_counts_once_those_who_agreed_and_hides_small_groups() {
        var all = new ArrayList<Organisation>();
        for (int i = 0; i < 14; i++) all.add(keepers.kept(i < 8 ? SheetKeepers.DRIVE : DOODLE, true));
        for (int i = 0; i < 4; i++) keepers.kept(SheetKeepers.DRIVE, false);
        assertThat(editions.waiting().sheets()).hasSize(14);
        // the figures of coordinators are those of an independent recount
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        var waiting = sabine.get(WaitingPages.PATH);
        assertThat(waiting.text()).contains("14 points").contains("Rien n’est caché ici");
        for (var tool : List.of("Google Drive", "Doodle")) {
            long recount = db.sql("""
                    select count(distinct d.organisation) from diagnosis.diagnosis d
                    where d.removed_at is null and d.library::text like '%"name": "' || :tool || '"%'
                      and (select given from observatory.observatory_consent c
                           where c.organisation = d.organisation order by c.entry desc limit 1)
                    """).param("tool", tool).single(Long.class);
            var row = waiting.page()
                    .select("tr:has(th:containsOwn(" + tool + "))")
                    .first();
            assertThat(row).as(tool).isNotNull();
            assertThat(row.select("td").text()).isEqualTo(String.valueOf(recount));
        }
        assertThat(neighbours
                        .signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR))
                        .get(WaitingPages.PATH)
                        .status())
                .isEqualTo(403);
        assertThat(web.visitor().get("/observatoire").text()).contains("Pas encore d’édition");
        // all of it happened this month: it waits until the month is over
        assertThat(editions.publish()).isFalse();
        db.sql("update diagnosis.diagnosis set day = day - 40").update();
        assertThat(editions.publish()).isTrue();
        assertThat(editions.publish()).as("twice in a month").isFalse();
        var page = web.visitor().get("/observatoire");
        assertThat(page.text())
                .contains("14 structures, qui l’ont accepté, ont gardé un point sur leurs outils. Jusqu’au ")
                .contains("Google Drive 8")
                .contains("Moins de 10 accompagnements terminés")
                .doesNotContain("Jardins");
        // all of them use Doodle: nobody may be told so
        assertThat(page.page().select("table").text()).doesNotContain("Doodle");
        var number = editions.latest().orElseThrow().number();
        var csv = web.visitor().get("/observatoire/editions/" + number + "/tableaux.csv");
        var last = LocalDate.now(Span.ZONE).withDayOfMonth(1).minusDays(1);
        assertThat(csv.body()).contains(";sheets;;" + last + ";tools;Google Drive;Google Drive;;14;8;");
        assertThat(web.visitor()
                        .get("/observatoire/editions/" + number + "/tableaux.json")
                        .body())
                .contains("\"fabcom-observatoire\"", "\"from\" : null", "\"until\" : \"" + last + "\"");
        var year = editions.latest().orElseThrow().day().getYear();
        assertThat(web.visitor()
                        .get("/observatoire/annees/" + year + "/rapport.pdf")
                        .header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(web.visitor().get("/observatoire/methode").text())
                .contains("inférieur à 3")
                .contains("si 10 structures");
        assertThat(web.visitor().get("/observatoire/editions/999").status()).isEqualTo(404);
        assertThat(web.visitor()
                        .get("/observatoire?departement=26&taille=UNDER_10")
                        .text())
                .isEqualTo(page.text());
        // what was counted is counted no more
        assertThat(editions.waiting().sheets()).isEmpty();
        assertThatThrownBy(() -> db.sql("update observatory.observatory_edition set number = 7")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
