package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is read, met and counted beside a sentence (G62): stories, meetings, the lines of its table. */
@FabComTest
class FoundingTablesTest extends WithFounders {

    FoundingTablesTest(ApplicationContext beans) {
        super(beans);
    }

    /** G62. */
    @Test
    void those_before_are_read_and_each_cause_has_a_counter_measure() {
        var group = group(3);
        group.written("V1").agreed("V1", "Nous lisons ceux d’avant.");
        var at = group.question("V1");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text()).contains("cinq récits");
        for (var it : List.of("wezer", "komunigi", "assembl", "arawa"))
            group.first().post(group.path + "/recits/" + it);
        group.founders.get(1).post(group.path + "/recits/wezer");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text())
                .as("four different ones")
                .contains("cinq récits");
        group.founders.get(1).post(group.path + "/recits/cotech");
        group.first().post(at + "/lignes", "colonne0", "NO_RECURRENT_FUNDING", "colonne1", "Un fonds de maintenance");
        group.first().post(at + "/lignes", "colonne0", "ONE_PAYER_STEERS", "colonne1", "");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text()).contains("contre-mesure");
        var empty =
                db.sql("select id from founding.table_row where cells[2] = ''").single(UUID.class);
        group.first().post(at + "/lignes/" + empty + "/retirer");
        group.first().post(at + "/lignes", "colonne0", "ONE_PAYER_STEERS", "colonne1", "Une voix par structure");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("un seul paie et décide", "Une voix par structure");
    }

    @Test
    void conviviality_is_decided_after_having_met_and_nothing_else_claims_it() {
        var group = group(3);
        group.decided("1", "Nous fabriquons ici.").decided("14", "Se voir d’abord.");
        group.written("V2").agreed("V2", "Une rencontre par saison.");
        assertThat(group.decide(group.first(), "V2", "CONSENT").follow().text()).contains("Aucune rencontre");
        assertThat(group.first().get(group.path + "/document").text()).doesNotContain("décidée après s’être vus");
        var future = group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "V2",
                        "jour",
                        "2999-01-01",
                        "lieu",
                        "La Filature",
                        "presents",
                        "3");
        assertThat(future.status()).isEqualTo(422);
        group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "V2",
                        "jour",
                        "2026-11-14",
                        "lieu",
                        "La Filature",
                        "presents",
                        "3");
        assertThat(group.decide(group.first(), "V2", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first()
                        .get(group.path + "/document")
                        .page()
                        .select(".sentence:has(.chip.good)")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Une rencontre par saison.");
    }

    @Test
    void the_budget_has_three_tables_that_nothing_adds_up() {
        var group = group(2);
        for (var row : List.of(
                List.of("argent (€)", "attendu", "Hébergement", "1 200,50"),
                List.of("argent (€)", "attendu", "Assurance", "300"),
                List.of("temps (h)", "attendu", "Animation", "250"),
                List.of("ressources", "prudent", "Salle", "12")))
            group.first()
                    .post(
                            group.question("20") + "/lignes",
                            "colonne0",
                            row.get(0),
                            "colonne1",
                            row.get(1),
                            "colonne2",
                            row.get(2),
                            "colonne3",
                            row.get(3));
        assertThat(group.first()
                        .post(
                                group.question("20") + "/lignes",
                                "colonne0",
                                "argent (€)",
                                "colonne1",
                                "attendu",
                                "colonne2",
                                "x",
                                "colonne3",
                                "beaucoup")
                        .status())
                .isEqualTo(422);
        var page = group.first().get(group.path + "/document").page();
        assertThat(page.select("caption").eachText()).contains("argent (€)", "temps (h)", "ressources");
        var text = page.text().replaceAll("[\\u202f\\u00a0]", " ");
        assertThat(text).contains("somme, argent (€) 1 500,50").contains("somme, temps (h) 250");
        assertThat(text).doesNotContain("1 750", "1 762");
    }

    /** G62, G63: what was decided with its lines stays with them until the question is open again. */
    @Test
    void lines_belong_to_the_decision() {
        var group = group(2);
        group.decided("1", "Nous fabriquons ici.");
        var lines = group.question("14") + "/lignes";
        group.first().post(lines, "colonne0", "Voir", "colonne1", "Une rencontre", "colonne2", "Un vote clos");
        group.decided("14", "Se voir d’abord.");
        var row = db.sql("select id from founding.table_row where path = :path")
                .param("path", UUID.fromString(group.path.substring(8)))
                .single(UUID.class);
        var remove = lines + "/" + row + "/retirer";
        assertThat(group.first().post(remove).follow().text()).contains("déjà décidé");
        assertThat(group.first().post(lines, "colonne0", "Ajoutée").follow().text())
                .contains("déjà décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("Une rencontre")
                .doesNotContain("Ajoutée");
        group.first().post(group.question("14") + "/rouvrir", "rouvrir", "Un doute.");
        group.first().post(remove);
        assertThat(group.first().get(group.path + "/document").text()).doesNotContain("Une rencontre");
    }

    @Test
    void what_cannot_be_added_up_is_left_out_of_the_sums() {
        var group = group(1);
        for (var quantity : List.of("abc", "1e200000000", "12.50"))
            db.sql(
                            "insert into founding.table_row (id, path, code, cells, written_at) values (gen_random_uuid(), :path, '20',"
                                    + " array['argent (€)', 'attendu', 'Ligne', :quantity], now())")
                    .param("path", UUID.fromString(group.path.substring(8)), "quantity", quantity)
                    .update();
        assertThat(group.first().get(group.path + "/document").text()).contains("somme, argent (€) 12,50");
    }
}
