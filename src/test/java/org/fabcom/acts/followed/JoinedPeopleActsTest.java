package org.fabcom.acts.followed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Acts of one person who has two records, or who was here already today: counted once, asked about once. */
@FabComTest
@WithCatalogue
class JoinedPeopleActsTest extends WithFollowed {

    /** Names that do not look like each other. */
    private static final List<String> NAMES =
            List.of("Wilfried Szczepaniak", "Fatoumata Diakhaté", "Gwénaël Trévédic", "Perrine Abgrall");

    private static int names;

    JoinedPeopleActsTest(ApplicationContext beans) {
        super(beans);
    }

    @Override
    String another() {
        return NAMES.get(names++);
    }

    @Test
    void two_records_of_one_person_are_joined_counted_once_and_taken_apart() {
        var kept = known(gerard, "02 99 00 12 34");
        var gone = known(gerard.toUpperCase(), "");
        for (var it : List.of(kept, gone))
            browser.get("/actes/nouveau?personnes=" + it)
                    .form("Noter cet acte")
                    .fill("Date", LocalDate.now(Span.ZONE).toString())
                    .tick("45 min")
                    .tick("à distance")
                    .tick("courriel")
                    .submit();
        assertThat(different()).isEqualTo("2");
        var form = browser.get("/personnes/" + kept)
                .click("Réunir avec une autre fiche")
                .form("C’est la même personne");
        assertThat(form.submit().text()).contains("Choisissez l’autre fiche");
        var done = form.tick(gerard.toUpperCase()).submit().follow();
        assertThat(done.text()).contains("n’en font plus qu’une");
        assertThat(different()).isEqualTo("1");
        assertThat(browser.get("/actes/personnes/" + kept).text()).contains("2 actes");
        assertThat(browser.get("/personnes/" + gone).location()).isEqualTo("/personnes/" + kept);
        assertThat(act().tick("1 h 30")
                        .fill("Une personne suivie", gerard)
                        .submit()
                        .status())
                .as("one of this name")
                .isEqualTo(303);
        var other = known("Quelqu’un d’Autre " + kept, "");
        assertThat(browser.post("/personnes/" + gone + "/reunir", "avec", other.toString())
                        .status())
                .as("what is joined has no other name")
                .isEqualTo(409);
        assertThat(neighbours
                        .signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR))
                        .get("/personnes/" + kept + "/effacer")
                        .text())
                .as("the name would stay in the other record")
                .contains("Une autre fiche de cette personne");
        browser.get("/personnes/" + kept + "/reunir").form("Défaire").submit();
        assertThat(browser.get("/personnes/" + gone).status()).isEqualTo(200);
        assertThat(different()).isEqualTo("2");
    }

    @Test
    void the_same_with_the_same_person_on_the_same_day_is_asked_about_once() {
        var id = known(gerard, "");
        var first = of(id).submit();
        assertThat(first.status()).isEqualTo(303);
        var second = of(id).submit();
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("est déjà noté. Renvoyez si c’en est un autre");
        assertThat(second.form("Noter cet acte").submit().status()).isEqualTo(303);
        assertThat(of(id).tick("1 h 30").submit().status()).as("another length").isEqualTo(303);
        assertThat(of(known("Somebody Else " + id, "")).submit().status())
                .as("somebody else")
                .isEqualTo(303);
        assertThat(act().submit().status()).isEqualTo(303);
        assertThat(act().submit().status())
                .as("with nobody named there are many")
                .isEqualTo(303);
    }

    @Test
    void an_act_that_names_both_of_two_joined_records_had_one_person_there() {
        var kept = known(gerard, "02 99 00 12 34");
        var gone = known(gerard.toUpperCase(), "");
        var noted = browser.get("/actes/nouveau?personnes=" + kept + "&personnes=" + gone)
                .form("Noter cet acte")
                .set("forme", "collectif")
                .set("titre", "Photos")
                .set("total", "2")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("45 min")
                .tick("à distance")
                .tick("courriel")
                .submit();
        assertThat(noted.status()).as(noted.text()).isEqualTo(303);
        var act = noted.location().replaceAll(".*/", "");
        db.sql(
                        "insert into acts.act_person (act, person) select :act::uuid, unnest(:both::uuid[]) on conflict do nothing")
                .param("act", act, "both", new java.util.UUID[] {kept.value(), gone.value()})
                .update();
        db.sql("update acts.act set total = 0 where id = :act::uuid")
                .param("act", act)
                .update();
        assertThat(present()).isEqualTo(2);
        browser.get("/personnes/" + kept)
                .click("Réunir avec une autre fiche")
                .form("C’est la même personne")
                .tick(gerard.toUpperCase())
                .submit();
        assertThat(present()).isEqualTo(1);
        assertThat(db.sql("select count(*) from (table acts.act_fact except table acts.act_fact_counted) x")
                        .single(Long.class))
                .isZero();
        browser.get("/personnes/" + kept + "/reunir").form("Défaire").submit();
        assertThat(present()).isEqualTo(2);
    }

    private long present() {
        return db.sql("select sum(named) from acts.act_fact where mediator = :yann")
                .param("yann", yann.id().value())
                .single(Long.class);
    }

    private String different() {
        var today = LocalDate.now(Span.ZONE);
        var row = browser.get("/actes/bilan?du=" + today + "&au=" + today).page().select("tr").stream()
                .filter(it -> it.text().startsWith("Personnes différentes"))
                .findFirst()
                .orElseThrow();
        return row.select("td").first().text();
    }
}
