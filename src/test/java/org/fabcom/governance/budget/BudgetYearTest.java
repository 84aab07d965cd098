package org.fabcom.governance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Of which year an entry is, and what its register may say: pages and base hold to both. */
@FabComTest
class BudgetYearTest extends WithBudget {

    BudgetYearTest(ApplicationContext beans) {
        super(beans);
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
