package org.fabcom.governance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.UUID;
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
        assertThat(refused.text()).contains("Un montant repris demande un motif");
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
                        .query(Integer.class)
                        .single())
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
    void what_is_done_is_of_the_year_and_a_promise_may_be_a_year_older_in_the_page_and_in_the_base() {
        add("USE", "Toiture", "EURO", "", "900", "", "");
        var line = line("Toiture");
        var before = LocalDate.of(year - 1, 12, 1).toString();
        var done = manager.get(line)
                .form("Noter")
                .tick("réalisé")
                .set("montant", "10")
                .set("jour", before);
        assertThat(done.submit().text()).contains("Ce poste est du budget " + year);
        assertThat(done.tick("engagé").submit().status()).isEqualTo(303);
        for (var day : new LocalDate[] {LocalDate.of(year - 1, 12, 31), LocalDate.of(year + 1, 1, 1)})
            assertThat(catchThrowable(() -> written(line.substring(line.lastIndexOf('/') + 1), day)))
                    .as("%s", day)
                    .hasMessageContaining("is not of the year");
        var ahead = manager.get(line).form("Noter").set("montant", "5").set("jour", today.plusDays(1) + "");
        assertThat(ahead.submit().text()).contains("Ce jour n’est pas encore là");
        if (today.plusDays(1).getYear() == year)
            assertThat(catchThrowable(() -> written(line.substring(line.lastIndexOf('/') + 1), today.plusDays(1))))
                    .hasMessageContaining("is ahead");
    }

    /** What a register says came about, and where that register counts: the base holds to it too. */
    @Test
    void hours_and_dues_are_never_promised_nor_written_where_their_register_does_not_count() {
        add("USE", "Loyer du quai", "EURO", "", "400", "", "");
        add("USE", "Permanences", "TIME", "", "40", "", "");
        var rent = line("Loyer du quai").substring(line("Loyer du quai").lastIndexOf('/') + 1);
        var hours = line("Permanences").substring(line("Permanences").lastIndexOf('/') + 1);
        written(hours, "ACTUAL", "HOURS", today);
        assertThat(catchThrowable(() -> written(hours, "COMMITTED", "HOURS", today)))
                .hasMessageContaining("budget_entry_came");
        assertThat(catchThrowable(() -> written(rent, "ACTUAL", "HOURS", today)))
                .hasMessageContaining("HOURS does not count");
        assertThat(catchThrowable(() -> written(rent, "ACTUAL", "DUES", today)))
                .hasMessageContaining("DUES does not count");
    }

    private void written(String line, LocalDate day) {
        written(line, "ACTUAL", "HAND", day);
    }

    private void written(String line, String stage, String origin, LocalDate day) {
        db.sql("insert into governance.budget_entry (line, stage, origin, amount, day, key, made_by, made_at)"
                        + " values (cast(:line as uuid), :stage, :origin, 1, :day, :key, :by, now())")
                .param("line", line)
                .param("stage", stage)
                .param("origin", origin)
                .param("day", day)
                .param("key", UUID.randomUUID().toString())
                .param("by", keeper.id().value())
                .update();
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

    /** A season begins in September: its page, its entries and what the base takes follow; years that are planned stay as they were. */
    @Test
    void a_year_may_begin_in_another_month_than_january() {
        add("USE", "Avant la règle", "EURO", "", "100", "", "");
        var month = today.getMonthValue() == 9 ? "octobre" : "septembre";
        manager.get(body.url() + "/regles?regle=BUDGET_MONTH#dire")
                .form("Enregistrer la règle")
                .set("valeur", month)
                .submit();
        assertThat(manager.get(body.url() + "/regles").text()).contains("Mois où commence l’année du budget " + month);
        assertThat(budget("?an=" + year))
                .as("planned before, it lasts until the next one begins")
                .contains("Budget " + year + "-" + (year + 1));
        var next = year + 1;
        manager.get(body.url() + "/budget/poste?an=" + next)
                .form("Enregistrer le poste")
                .tick("emploi")
                .set("poste", "Saison")
                .tick("Euros")
                .set("likely", "100")
                .submit();
        assertThat(budget("?an=" + next)).contains(next + "-" + (next + 1));
        var line = line("Saison").substring(line("Saison").lastIndexOf('/') + 1);
        var first = LocalDate.of(next, month.equals("octobre") ? 10 : 9, 1);
        assertThat(catchThrowable(() -> at(line, "ACTUAL", first.minusDays(1))))
                .hasMessageContaining("is not of the year");
        at(line, "ACTUAL", first);
        at(line, "ACTUAL", first.plusYears(1).minusDays(1));
        assertThat(catchThrowable(() -> at(line, "ACTUAL", first.plusYears(1))))
                .hasMessageContaining("is not of the year");
        at(line, "COMMITTED", first.minusYears(1));
        assertThat(catchThrowable(
                        () -> at(line, "COMMITTED", first.minusYears(1).minusDays(1))))
                .hasMessageContaining("is not of the year");
        assertThat(catchThrowable(() -> db.sql(
                                "insert into governance.budget_line (id, body, year, month, way, label, unit, prudent,"
                                        + " likely, ambitious, key, made_by, made_at) select gen_random_uuid(), body, year, 2, way, 'Autre', unit,"
                                        + " 0, 0, 0, gen_random_uuid()::text, made_by, made_at from governance.budget_line where id = cast(:line as uuid)")
                        .param("line", line)
                        .update()))
                .hasMessageContaining("begins in another month");
    }

    /** Longer or shorter where the month changes: no day is in no year, and none in two. */
    @Test
    void years_meet_where_a_body_changes_the_month_of_its_budget() {
        var next = year + 1;
        add("USE", "Avant la règle", "EURO", "", "100", "", "");
        manager.post(body.url() + "/regles", "regle", "BUDGET_MONTH", "valeur", "septembre", "depuis", next + "-01-01");
        manager.post(
                body.url() + "/regles", "regle", "BUDGET_MONTH", "valeur", "janvier", "depuis", (next + 1) + "-01-01");
        manager.get(body.url() + "/budget/poste?an=" + next)
                .form("Enregistrer le poste")
                .tick("emploi")
                .set("poste", "Saison courte")
                .tick("Euros")
                .set("likely", "100")
                .submit();
        assertThat(budget("?an=" + year)).contains("Budget " + year + "-" + next);
        assertThat(budget("?an=" + next)).contains("Budget " + next).doesNotContain("Budget " + next + "-");
        assertThat(budget("?an=" + (next + 1)))
                .contains("Budget " + (next + 1))
                .doesNotContain("Budget " + (next + 1) + "-");
        var before = line("Avant la règle").substring(line("Avant la règle").lastIndexOf('/') + 1);
        var after = line("Saison courte").substring(line("Saison courte").lastIndexOf('/') + 1);
        var meets = LocalDate.of(next, 9, 1);
        at(before, "ACTUAL", meets.minusDays(1));
        assertThat(catchThrowable(() -> at(before, "ACTUAL", meets))).hasMessageContaining("is not of the year");
        assertThat(catchThrowable(() -> at(after, "ACTUAL", meets.minusDays(1))))
                .hasMessageContaining("is not of the year");
        at(after, "ACTUAL", meets);
        at(after, "ACTUAL", LocalDate.of(next, 12, 31));
        assertThat(catchThrowable(() -> at(after, "ACTUAL", LocalDate.of(next + 1, 1, 1))))
                .hasMessageContaining("is not of the year");
    }

    @Test
    void what_was_planned_is_taken_up_only_where_the_year_is_not_begun() {
        var next = year + 1;
        add("USE", "Loyer", "EURO", "", "100", "", "");
        manager.get(body.url() + "/budget/poste?an=" + next)
                .form("Enregistrer le poste")
                .tick("emploi")
                .set("poste", "Seul")
                .tick("Euros")
                .set("likely", "100")
                .submit();
        assertThat(manager.post(body.url() + "/budget/reprendre?an=" + next)
                        .follow()
                        .text())
                .contains("a déjà des postes");
        assertThat(budget("?an=" + next)).contains("Seul").doesNotContain("Loyer");
    }

    /** A year that is prepared before its rule holds begins as the rule says for then. */
    @Test
    void a_year_to_come_begins_as_the_rule_of_then_says() {
        var next = year + 1;
        manager.post(body.url() + "/regles", "regle", "BUDGET_MONTH", "valeur", "septembre", "depuis", next + "-01-01");
        manager.get(body.url() + "/budget/poste?an=" + next)
                .form("Enregistrer le poste")
                .tick("emploi")
                .set("poste", "Saison")
                .tick("Euros")
                .set("likely", "100")
                .submit();
        assertThat(budget("?an=" + next)).contains(next + "-" + (next + 1));
    }

    /** Written when that day has come. */
    private void at(String line, String stage, LocalDate day) {
        db.sql("insert into governance.budget_entry (line, stage, amount, day, key, made_by, made_at)"
                        + " values (cast(:line as uuid), :stage, 1, :day, :key, :by, :day + interval '1 day')")
                .param("line", line)
                .param("stage", stage)
                .param("day", day)
                .param("key", UUID.randomUUID().toString())
                .param("by", keeper.id().value())
                .update();
    }
}
