package org.fabcom.governance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A budget in three units, which nobody adds to each other. */
@FabComTest
class BudgetTest extends WithBudget {

    BudgetTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void euros_hours_and_things_stand_apart_with_what_is_planned_committed_done_and_left() {
        assertThat(add("USE", "Hébergement", "EURO", "", "1 200", "", "1 500").status())
                .isEqualTo(303);
        add("USE", "Papeterie", "EURO", "", "100", "", "");
        add("RESOURCE", "Cotisations", "EURO", "", "1000,50", "800", "");
        add("USE", "Permanences", "TIME", "", "40", "", "");
        add("RESOURCE", "Salle des fêtes", "THING", "jours de salle", "12", "", "");
        var line = line("Hébergement");
        manager.get(line).form("Noter").tick("engagé").set("montant", "600").submit();
        manager.get(line).form("Noter").tick("réalisé").set("montant", "450,25").submit();
        var page = budget("?an=" + year);
        assertThat(page).contains("Il manque 299,50 €").contains("Il resterait 12 jours de salle");
        assertThat(page).contains("Hébergement 1 200 € 600 € 450,25 € 600 €");
        assertThat(page).as("of euros alone").contains("Total 1 300 € 600 € 450,25 € 700 €");
        assertThat(page).as("of hours alone").contains("40 h 0 h 0 h 40 h");
        assertThat(budget("?an=" + year + "&scenario=PRUDENT")).contains("Il manque 500 €");
        assertThat(budget("?an=" + year + "&scenario=AMBITIOUS")).contains("Il manque 599,50 €");
        assertThat(budget("?an=" + (year + 1))).contains("Aucun poste pour cette année");
        var csv = manager.get(body.url() + "/budget.csv?an=" + year).body();
        assertThat(csv.lines().toList())
                .hasSize(6)
                .anyMatch(it -> it.endsWith(";Hébergement;;1200;1200;1500;600;450,25"));
    }

    @Test
    void what_was_done_beyond_the_plan_is_said_and_taken_back_with_a_reason_only() {
        add("USE", "Relecture", "TIME", "", "7h30", "", "");
        var line = line("Relecture");
        var old = manager.get(line)
                .form("Noter")
                .set("montant", "9")
                .set("jour", "2020-01-01")
                .submit();
        assertThat(old.text()).contains("Ce poste est du budget " + year);
        manager.get(line).form("Noter").set("montant", "9").submit();
        assertThat(budget("?an=" + year)).contains("au-delà du prévu");
        var refused = manager.get(line).form("Noter").set("montant", "-2").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites pourquoi ce montant est repris");
        var form = manager.get(line).form("Noter").set("montant", "-2").set("motif", "compté deux fois");
        form.submit();
        form.submit();
        assertThat(manager.get(line).text())
                .contains("−2 h")
                .contains("compté deux fois")
                .contains("Réalisé 7 h");
        assertThat(db.sql(
                                "select count(*) from governance.budget_entry e join governance.budget_line l on l.id = e.line"
                                        + " where l.body = :body")
                        .param("body", body.id())
                        .single(Integer.class))
                .as("the second press writes nothing")
                .isEqualTo(2);
        assertThat(catchThrowable(() ->
                        db.sql("update governance.budget_entry set amount = 1").update()))
                .as("nothing that was noted changes")
                .isNotNull();
    }

    @Test
    void time_taken_back_is_written_with_its_sign_before_and_another_amount_from_the_same_form_is_refused() {
        add("USE", "Ménage", "TIME", "", "10", "", "");
        var line = line("Ménage");
        var form = manager.get(line).form("Noter").set("montant", "-1h30").set("motif", "compté deux fois");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(form.set("montant", "-1h40").submit().status()).isEqualTo(409);
        assertThat(manager.get(body.url() + "/budget.csv?an=" + year).body()).contains(";10;10;10;0;−1h30");
        var planned = manager.get(body.url() + "/budget/poste?an=" + year)
                .form("Enregistrer le poste")
                .tick("emploi")
                .set("poste", "Vitres")
                .tick("Heures")
                .set("likely", "3");
        assertThat(planned.submit().status()).isEqualTo(303);
        assertThat(planned.submit().status()).isEqualTo(303);
        assertThat(planned.set("likely", "4").submit().status()).isEqualTo(409);
    }

    @Test
    void a_wrong_amount_says_how_to_write_it_and_keeps_what_was_typed() {
        for (var wrong : new String[] {"", "dix", "1,005", "-3", "99999999999999"}) {
            var page = add("USE", "Essai", "EURO", "", wrong, "", "");
            assertThat(page.status()).as(wrong).isEqualTo(422);
            assertThat(page.text()).contains("Écrivez un montant en euros").contains("Ajouter un poste");
        }
        assertThat(add("USE", "Essai", "THING", "", "3", "", "").text()).contains("Dites ce qui est compté");
        assertThat(add("USE", "Essai", "TIME", "", "7h75", "", "").text()).contains("Écrivez des heures");
    }

    @Test
    void members_read_it_managers_plan_strangers_see_nothing() {
        add("USE", "Affiches", "EURO", "", "50", "", "");
        var line = line("Affiches");
        assertThat(member.get(body.url() + "/budget?an=" + year).text()).contains("Affiches");
        assertThat(member.get(line).text()).doesNotContain("Noter un montant");
        assertThat(member.post(line, "montant", "1").status()).isEqualTo(404);
        assertThat(member.get(body.url() + "/budget/poste").status()).isEqualTo(404);
        assertThat(web.visitor().get(body.url() + "/budget").status()).isIn(303, 401);
    }

    @Test
    void two_at_once_on_one_line_the_second_is_told_and_a_unit_with_entries_stays() {
        add("USE", "Traiteur", "EURO", "", "80", "", "");
        var line = line("Traiteur");
        var first = manager.get(line + "/modifier").form("Enregistrer le poste");
        var second =
                manager.get(line + "/modifier").form("Enregistrer le poste").set("likely", "95");
        assertThat(first.submit().status()).isEqualTo(303);
        assertThat(second.submit().status()).isEqualTo(409);
        manager.get(line).form("Noter").set("montant", "10").submit();
        assertThat(manager.get(line + "/modifier")
                        .form("Enregistrer le poste")
                        .tick("Heures")
                        .submit()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_a_line_said_before_it_was_changed_stays_with_who_changed_it() {
        add("USE", "Chauffage", "EURO", "", "900", "", "");
        var line = line("Chauffage");
        manager.get(line + "/modifier")
                .form("Enregistrer le poste")
                .set("likely", "1 400")
                .submit();
        assertThat(member.get(line).text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("1 400 €", "Odile Trésor l’a changé", "900 €");
        manager.get(line).form("Noter").tick("réalisé").set("montant", "450").submit();
        assertThat(manager.get(line + "/modifier")
                        .form("Enregistrer le poste")
                        .tick("ressource")
                        .submit()
                        .status())
                .as("it has entries: it does not turn round")
                .isEqualTo(409);
    }

    @Test
    void what_a_line_said_before_is_told_in_what_it_counted_then() {
        add("USE", "Chaises", "EURO", "", "1 200", "", "");
        var line = line("Chaises");
        manager.get(line + "/modifier")
                .form("Enregistrer le poste")
                .tick("Choses")
                .set("chose", "chaises")
                .set("source", "prêtées par la mairie")
                .set("prudent", "40")
                .set("likely", "40")
                .set("ambitious", "40")
                .submit();
        manager.get(line + "/modifier")
                .form("Enregistrer le poste")
                .tick("Heures")
                .submit();
        assertThat(member.get(line).text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains(
                        "1 200 € au plus prudent",
                        "40 chaises au plus prudent",
                        "Cela venait de : prêtées par la mairie")
                .contains("Prévu prudent : 40 h");
    }

    @Test
    void hours_with_two_figures_after_the_comma_are_asked_again_and_what_was_noted_is_told() {
        add("USE", "Accueil", "TIME", "", "40", "", "");
        var line = line("Accueil");
        var asked = manager.get(line).form("Noter").set("montant", "12,50").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("12h50, ou 12h30");
        var noted = manager.get(line).form("Noter").set("montant", "12,5").submit();
        assertThat(noted.follow().text().replaceAll("[\\u00a0\\u202f]", " ")).contains("C’est noté : 12 h 30, réalisé");
    }
}
