package org.fabcom.flows.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.dhatim.fastexcel.Workbook;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Notebooks and spreadsheets of a shop come along: dirty as they are, to the gram and the cent, and can be given back. */
@FabComTest
class SheetsTest extends WithSheets {

    private final FormerTotals totals;

    SheetsTest(ApplicationContext beans, FormerTotals totals) {
        super(beans);
        this.totals = totals;
    }

    @Test
    void each_row_of_a_notebook_of_intakes_is_taken_or_put_aside_with_its_reason() {
        var shop = shop("Carnet d’entrées");
        var run = run(
                "intakes",
                "pesees.csv",
                INTAKES.getBytes(UTF_8),
                COLUMNS,
                SAID,
                Map.of("structure", name(shop)),
                false);

        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.DONE);
        assertThat(lines(run, "aside"))
                .containsExactlyInAnyOrder(
                        "pesees.csv, ligne 6 : 1200 kg de « Chaise pliante » : n’est-ce pas 1200 g ? Répondez « grammes » ou « kilos » à la question des masses",
                        "pesees.csv, ligne 7 : c’est un total : les lignes qu’il compte sont prises une à une",
                        "pesees.csv, ligne 9 : « abc » n’est pas une masse",
                        "pesees.csv, ligne 10 : son jour est impossible : 2090-01-01");
        assertThat(run.counts().read()).as("nothing lost").isEqualTo(8);
        assertThat(account(shop, "way = 'IN'", "coalesce(k.official_name, '?') || ' ' || f.day"))
                .isEqualTo(Map.of(
                        "Livres (officiel) 2025-09-29", 2_000L,
                        "? 2025-09-29", 850L,
                        "Frigos (officiel) 2025-09-30", 45_000L,
                        "? 2025-10-01", 2_300L));
        assertThat(account(shop, "way = 'OUT'", "f.fate")).isEqualTo(Map.of("RECYCLED", 45_000L, "RESIDUAL", 2_300L));
        assertThat(account(shop, "way = 'IN' and f.note <> ''", "f.note").keySet())
                .as("words and remarks come along")
                .containsExactlyInAnyOrder("DVD et CD", "hors d’usage", "canapé 2 places");
        assertThat(totals.between(Set.of(shop.owner()), null, null))
                .extracting(FormerTotals.Sum::kind)
                .as("in the words of the notebook")
                .contains("frigo", "canapé 2 places")
                .doesNotContain("Frigos (officiel)");
    }

    @Test
    void masses_that_nobody_can_have_weighed_are_asked_about() {
        var shop = shop("Carnet de grammes");
        var kind = imports.kind("intakes").orElseThrow();
        var plain = "Jour;Catégorie;Masse en kg\n2025-09-30;Chaises;1 200\n".getBytes(UTF_8);
        var source = ImportSource.of("p.csv", plain).answered(Map.of("structure", name(shop)));
        assertThat(kind.questions(source)).extracting(it -> it.name()).contains("masses");
        var fine = ImportSource.of("p.csv", "Jour;Catégorie;Masse en kg\n2025-09-30;Chaises;12\n".getBytes(UTF_8))
                .answered(Map.of("structure", name(shop)));
        assertThat(kind.questions(fine)).extracting(it -> it.name()).doesNotContain("masses");

        var answered = ImportSource.of("p.csv", plain).answered(Map.of("structure", name(shop), "masses", "grammes"));
        var run = imports.read(imports.open(kind, answered, null), kind, answered, false);
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(account(shop, "true", "k.official_name")).isEqualTo(Map.of("Chaises (officiel)", 1_200L));
    }

    @Test
    void a_rehearsal_writes_nothing_and_a_withdrawal_leaves_no_trace() {
        var shop = shop("Carnet rendu");
        var before = everything();
        var answers = Map.of("structure", name(shop));
        run("intakes", "pesees.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, answers, true);
        assertThat(everything()).isEqualTo(before);
        var run = run("intakes", "pesees.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, answers, false);
        assertThat(everything()).isNotEqualTo(before);
        var again = run("intakes", "encore.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, answers, false);
        assertThat(again.counts().created())
                .as("the very same, under another name")
                .isZero();
        imports.withdraw(again.id(), null);
        assertThat(((Imports.Withdrawal.Done) imports.withdraw(run.id(), null)).kept())
                .isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_longer_table_of_the_same_source_takes_the_place_of_the_shorter_until_it_is_withdrawn() {
        var shop = shop("Carnet qui grandit");
        var answers = Map.of("structure", name(shop));
        run("intakes", "a.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, answers, false);
        var longer = INTAKES + "02/10/2025;Livres;1;;\n";
        var run = run("intakes", "b.csv", longer.getBytes(UTF_8), COLUMNS, SAID, answers, false);
        assertThat(account(shop, "way = 'IN'", "'all'")).isEqualTo(Map.of("all", 51_150L));
        imports.withdraw(run.id(), null);
        assertThat(account(shop, "way = 'IN'", "'all'")).isEqualTo(Map.of("all", 50_150L));
    }

    @Test
    void a_notebook_of_sales_is_history_with_its_tickets_and_payments_left_blank() {
        var shop = shop("Carnet de caisse");
        var table = """
                Date;N° ticket;Objet;Qté;Poids (g);Prix;Mode de paiement
                03/10/2025;12;Livres;3;1 200;4€50;
                03/10/2025;12;Chaises;1;;offert;
                04/10/2025;13;vase;2;;1 200,50 €;CB
                04/10/2025;;Livres;1;300;;Espèces
                ;;TOTAL;;;1205,00;
                04/10/2025;14;Livres;1;;-3,50;Espèces
                """;
        var columns = Map.of(
                "Date",
                "Jour",
                "N° ticket",
                "Ticket",
                "Objet",
                "Catégorie",
                "Qté",
                "Nombre",
                "Poids (g)",
                "Masse en g",
                "Prix",
                "Prix de la ligne",
                "Mode de paiement",
                "Paiement");
        var run = run(
                "sales",
                "caisse.csv",
                table.getBytes(java.nio.charset.Charset.forName("windows-1252")),
                columns,
                Map.of(),
                Map.of("structure", name(shop)),
                false);

        assertThat(lines(run, "aside"))
                .containsExactlyInAnyOrder(
                        "caisse.csv, ligne 5 : elle ne dit pas son prix : écrivez 0 si c’était un don",
                        "caisse.csv, ligne 6 : c’est un total : les lignes qu’il compte sont prises une à une");
        var sold = totals.between(Set.of(shop.owner()), null, null).stream()
                .filter(it -> it.what() == What.SALE)
                .toList();
        assertThat(sold.stream().mapToLong(FormerTotals.Sum::visits).sum())
                .as("tickets")
                .isEqualTo(3);
        assertThat(sold.stream().mapToLong(FormerTotals.Sum::refunded).sum()).isEqualTo(350);
        assertThat(sold.stream()
                        .collect(Collectors.groupingBy(
                                FormerTotals.Sum::label, Collectors.summingLong(FormerTotals.Sum::cents))))
                .as("left blank is unknown, not cash")
                .isEqualTo(Map.of("inconnu", 450L, "CB", 120_050L, "Espèces", 0L));
        assertThat(account(shop, "true", "coalesce(k.official_name, '?') || ' ' || f.mass_from"))
                .as("a chair that was not weighed is the mean of its kind, and flagged")
                .isEqualTo(Map.of(
                        "Livres (officiel) WEIGHED", 1_200L,
                        "Livres (officiel) UNKNOWN", 0L,
                        "Chaises (officiel) GIVEN", 4_000L,
                        "? UNKNOWN", 0L));
        assertThat(db.sql("select count(*) from flows.weighing where site = :site")
                        .param("site", shop.site.id())
                        .single(Integer.class))
                .as("never in the journal")
                .isZero();
    }

    @Test
    void a_workbook_with_titles_above_and_days_of_a_spreadsheet() throws IOException {
        var shop = shop("Classeur");
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "FabCom", "1.0")) {
            var sheet = book.newWorksheet("Octobre");
            sheet.value(0, 0, "Recyclerie : pesées d’octobre");
            var heads = List.of("Le", "Type", "Kilos", "D’où", "Ville");
            for (int i = 0; i < heads.size(); i++) sheet.value(2, i, heads.get(i));
            sheet.value(3, 0, LocalDate.of(2025, 10, 6));
            sheet.style(3, 0).format("dd/MM/yyyy").set();
            sheet.value(3, 1, "Livres");
            sheet.value(3, 2, 12.5);
            sheet.value(3, 3, "Déchetterie");
            sheet.value(3, 4, "Échirolles");
            sheet.value(4, 1, "Livres");
            sheet.value(4, 2, 0.687);
            sheet.value(4, 3, "Apport volontaire");
            sheet.value(5, 2, 13.187);
        }
        var columns = Map.of(
                "Le",
                "Jour",
                "Type",
                "Catégorie",
                "Kilos",
                "Masse en kg",
                "D’où",
                "Mode de collecte",
                "Ville",
                "Commune");
        var run = run(
                "intakes",
                "octobre.xlsx",
                out.toByteArray(),
                columns,
                Map.of(),
                Map.of("structure", name(shop)),
                false);
        assertThat(lines(run, "aside"))
                .containsExactly(
                        "octobre.xlsx, ligne 6 : elle ne dit ni jour ni catégorie : c’est sans doute un total");
        assertThat(account(shop, "true", "f.channel || ' ' || f.day"))
                .isEqualTo(Map.of("CENTRE 2025-10-06", 12_500L, "DROP 2025-10-06", 687L));
    }
}
