package org.fabcom.acts.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.TableLimits;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coordinators note animations, events and partnerships, which count apart from acts of mediation. */
@FabComTest
class CoordinationPagesTest {

    private static final String PATH = "/actes/coordination";

    private final Neighbours neighbours;
    private final Sql db;
    private final LocalDate today = LocalDate.now(Span.ZONE);
    private WebVisitor aline;

    CoordinationPagesTest(Neighbours neighbours, Sql db) {
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void aline_coordinates() {
        LastYear.cleared();
        db.sql("update acts.coordination_act set withdrawn_at = now()").update();
        aline = neighbours.signedIn(neighbours.person("Aline Petit", InstanceRole.COORDINATOR));
    }

    private void webinar() {
        aline.get(PATH)
                .click("Noter une animation")
                .form("Enregistrer")
                .tick("webinaire")
                .tick("mise en réseau")
                .fill("Durée", "1h30")
                .fill("Personnes ou structures présentes", "14")
                .submit();
    }

    @Test
    void each_kind_asks_what_it_has() {
        webinar();
        aline.get(PATH)
                .click("Noter un événement")
                .form("Enregistrer")
                .tick("grand public")
                .fill("Titre", "Fête du numérique")
                .fill("Organisateurs", "La Filature")
                .submit();
        aline.get(PATH)
                .click("Noter un partenariat")
                .form("Enregistrer")
                .tick("subvention")
                .tick("département")
                .submit();
        assertThat(aline.get(PATH).text())
                .contains("3 actes", "webinaire", "1 h 30", "Fête du numérique (grand public)", "subvention");
        assertThat(aline.get(PATH + "?sorte=event").text()).contains("1 acte", "Fête du numérique");
        assertThat(aline.get(PATH + ".csv?q=filature").body())
                .contains("Fête du numérique")
                .doesNotContain("webinaire");
    }

    @Test
    void what_it_was_must_be_said_and_the_day_has_come() {
        var refused = aline.get(PATH + "/nouveau?sorte=event")
                .form("Enregistrer")
                .fill("Date", today.plusDays(1).toString())
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites ce que c’était", "Cette date n’est pas encore venue");
    }

    /** As of any act: a year typed wrong would stand in another year’s report. */
    @Test
    void a_day_long_past_is_asked_once() {
        var old = today.minusYears(6);
        var asked = aline.get(PATH + "/nouveau?sorte=event")
                .form("Enregistrer")
                .tick("grand public")
                .fill("Date", old.toString())
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("est-ce bien cela ?");
        assertThat(asked.form("Enregistrer").submit().follow().text()).contains("L’acte de coordination est noté");
    }

    @Test
    void they_count_apart_in_the_totals_of_the_team() {
        webinar();
        assertThat(aline.get("/actes/bilan.csv").body().lines().filter(it -> it.startsWith("Actes de coordination")))
                .containsExactly("Actes de coordination;animation;1;90;14");
        assertThat(aline.get("/actes/bilan.csv").body()).contains("Ensemble;;0;0;0");
    }

    @Test
    void only_who_noted_it_changes_and_withdraws_it() {
        webinar();
        var id = db.sql("select id::text from acts.coordination_act where withdrawn_at is null")
                .single(String.class);
        var other = neighbours.signedIn(neighbours.person("Sabine Meunier", InstanceRole.COORDINATOR));
        assertThat(other.get(PATH).text()).contains("webinaire", "Aline Petit");
        assertThat(other.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(other.post(PATH + "/" + id + "/retrait").status()).isEqualTo(404);
        aline.get(PATH + "/" + id)
                .form("Enregistrer")
                .fill("Titre", "Libre en webinaire")
                .submit();
        assertThat(aline.get(PATH).text()).contains("Libre en webinaire (webinaire)");
        aline.post(PATH + "/" + id + "/retrait").follow().form("Annuler").submit();
        assertThat(aline.get(PATH).text()).contains("Libre en webinaire");
        var mediator = neighbours.signedIn(neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR));
        assertThat(mediator.get(PATH).status()).isEqualTo(403);
    }

    @Test
    void the_table_takes_what_the_form_takes_and_no_more() {
        TableLimits.hold(db, "acts.coordination_act", CoordinationFields.ALL);
    }

    @Test
    void they_bear_tags_which_stay_when_they_are_changed() {
        aline.post("/actes/etiquettes/nouvelle", "nom", "Plan numérique", "financeur", "Région");
        aline.get(PATH + "/nouveau?sorte=animation")
                .form("Enregistrer")
                .tick("webinaire")
                .tick("Plan numérique (Région)")
                .submit();
        webinar();
        var tag = db.sql("select id::text from acts.tag where name = 'Plan numérique'")
                .single(String.class);
        var list = aline.get(PATH + "?etiquette=" + tag);
        assertThat(list.text()).contains("1 acte", "Plan numérique (Région)");
        assertThat(aline.get(PATH + ".csv?etiquette=" + tag).body()).contains("Plan numérique (Région)");
        var kept = list.click("webinaire")
                .form("Enregistrer")
                .fill("Titre", "Le libre")
                .submit()
                .follow();
        assertThat(kept.text()).contains("Le libre", "Plan numérique (Région)");
        list.click("webinaire")
                .form("Enregistrer")
                .untick("Plan numérique (Région)")
                .submit();
        assertThat(aline.get(PATH + "?etiquette=" + tag).text()).contains("Aucun acte");
    }
}
