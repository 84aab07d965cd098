package org.fabcom.flows.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportKind.Question;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.Matched;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Masses that look impossible are asked about one by one where they are few, else by category: one is in grams, another is true. */
@FabComTest
class DoubtedMassesTest extends WithSheets {

    private static final String TWO =
            "Jour;Catégorie;Masse en kg\n02/03/2020;Livres;1960\n03/03/2020;Meuble;1 200,50\n04/03/2020;Livres;2\n";

    DoubtedMassesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void each_answer_is_for_its_line_alone() {
        var shop = shop("Carnet à deux réponses");
        var kind = imports.kind("intakes").orElseThrow();
        var structure = Map.of("structure", name(shop));
        var bare = ImportSource.of("deux.csv", TWO.getBytes(UTF_8)).answered(structure);
        var names = kind.questions(bare).stream()
                .map(Question::name)
                .filter(it -> it.startsWith("masses"))
                .toList();
        assertThat(names).hasSize(2);
        var source =
                bare.answered(Map.of("structure", name(shop), names.getFirst(), "grammes", names.getLast(), "kilos"));
        var run = imports.read(imports.open(kind, source, null), kind, source, false);
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.DONE);
        assertThat(account(shop, "true", "f.day"))
                .isEqualTo(Map.of("2020-03-02", 1_960L, "2020-03-03", 1_200_500L, "2020-03-04", 2_000L));
    }

    @Test
    void a_column_of_days_has_one_order() {
        var shop = shop("Carnet de jours");
        var kind = imports.kind("intakes").orElseThrow();
        var french = "Jour;Catégorie;Masse en kg\n31/01/2024;Livres;1\n3/13/2024;Livres;2\n03/04/2024;Livres;3\n";
        var source = ImportSource.of("jours.csv", french.getBytes(UTF_8)).answered(Map.of("structure", name(shop)));
        var run = imports.read(imports.open(kind, source, null), kind, source, false);
        assertThat(lines(run, "aside")).containsExactly("jours.csv, ligne 3 : son jour ne se lit pas : « 3/13/2024 »");
        assertThat(account(shop, "true", "f.day")).isEqualTo(Map.of("2024-01-31", 1_000L, "2024-04-03", 3_000L));

        var other = shop("Carnet d’ailleurs");
        var american = "Jour;Catégorie;Masse en kg\n3/13/2024;Livres;2\n03/04/2024;Livres;3\n";
        var there = ImportSource.of("mois.csv", american.getBytes(UTF_8)).answered(Map.of("structure", name(other)));
        var taken = imports.read(imports.open(kind, there, null), kind, there, false);
        assertThat(lines(taken, "note")).anyMatch(it -> it.contains("mois d’abord"));
        assertThat(account(other, "true", "f.day")).isEqualTo(Map.of("2024-03-13", 2_000L, "2024-03-04", 3_000L));
    }

    @Test
    void a_total_without_its_year_is_compared_with_all_or_said() {
        var kind = imports.kind("intakes").orElseThrow();
        var one = "Date;Quoi;Poids\n31/12/2022;Livres;1,5\n02/01/2023;Livres;2\nTotal;;4\n";
        var two = "Date;Quoi;Poids\n31/12/2022;Livres;1,5\nTotal;;1,5\n02/01/2023;Livres;2\nTotal;;2\n";
        for (var table : List.of(one, two)) {
            var shop = shop("Carnet à un total " + table.length());
            var source = Matched.guessed(ImportSource.of("total.csv", table.getBytes(UTF_8)), "intakes", kind.fields())
                    .answered(Map.of("structure", name(shop)));
            var run = imports.read(imports.open(kind, source, null), kind, source, false);
            assertThat(lines(run, "note"))
                    .anyMatch(it -> it.replaceAll("\\h", " ")
                            .contains(
                                    table.equals(one)
                                            ? "le total du fichier, sans année : 4 kg, repris 3,5 kg"
                                            : "2 totaux du fichier ne disent pas leur année"));
        }
    }

    @Test
    void a_table_of_date_what_and_mass_is_one_of_weighings() {
        shop("Carnet simple");
        var editor = neighbours.signedIn(neighbours.person("Inès Faure", InstanceRole.ADMINISTRATOR));
        var table = "Date;Quoi;Poids\n31/12/2022;Livres;1,5\n02/01/2023;Chaise;2\n";
        var sent = editor.upload(
                        "/administration/imports/nouveau", "fichier", "cahier.csv", table.getBytes(UTF_8), Map.of())
                .follow();
        assertThat(sent.page().select("select[name=type] option[selected]").val())
                .isEqualTo("intakes");
    }

    @Test
    void two_doubts_are_two_questions_each_with_both_values() {
        var shop = shop("Carnet à deux doutes");
        var editor = neighbours.signedIn(neighbours.person("Inès Faure", InstanceRole.ADMINISTRATOR));
        shop("Sa voisine"); // with one house alone nobody asks whose table it is
        var sent = editor.upload(
                        "/administration/imports/nouveau", "fichier", "deux.csv", TWO.getBytes(UTF_8), Map.of())
                .follow();
        var intakes = editor.get(
                sent.page().select("form.small[method=get][action*=envois]").attr("action") + "?type=intakes");
        var asked = intakes.form("Garder ces réponses")
                .fill("De quelle structure vient", name(shop))
                .submit()
                .follow();
        var text = asked.text().replaceAll("\\s", " ");
        assertThat(text).contains("ligne 2", "1 960 kg de « Livres »", "1,96 kg");
        assertThat(text).contains("ligne 3", "1 200,5 kg de « Meuble »", "1,2 kg");
        assertThat(text).doesNotContain("ligne 4");
        assertThat(asked.page().select("select[name^=masses]")).hasSize(2);
    }

    @Test
    void the_report_says_masses_and_days_and_the_years_beside_the_totals_of_the_file() {
        var shop = shop("Carnet à totaux");
        var kind = imports.kind("intakes").orElseThrow();
        var table = "Jour;Catégorie;Masse en kg\n31/12/2022;Livres;1,5\nTotal 2022;;2188,0\n02/01/2023;Livres;2\n";
        var source = ImportSource.of("totaux.csv", table.getBytes(UTF_8)).answered(Map.of("structure", name(shop)));
        var run = imports.read(imports.open(kind, source, null), kind, source, false);
        assertThat(lines(run, "created").getFirst()).contains("ligne 2", "Livres, 1,5", "31 déc");
        assertThat(lines(run, "note"))
                .anyMatch(it -> it.replaceAll("\\h", " ").contains("2022 : le fichier dit 2 188 kg, repris 1,5 kg"))
                .anyMatch(it -> it.replaceAll("\\h", " ").contains("2023 : repris 2 kg"));
    }

    @Test
    void a_preview_is_of_the_first_rows_alone() {
        var shop = shop("Carnet à essayer");
        var kind = imports.kind("intakes").orElseThrow();
        var table = "Jour;Catégorie;Masse en kg\n" + "02/03/2024;Livres;1\n02/03/2024;Livres;abc\n".repeat(9);
        var source = ImportSource.of("essai.csv", table.getBytes(UTF_8)).answered(Map.of("structure", name(shop)));
        var seen = imports.preview(kind, source, 10);
        assertThat(seen.records()).isEqualTo(10);
        assertThat(seen.lines()).filteredOn(it -> it.level().equals("aside")).hasSize(5);
    }

    @Test
    void many_doubts_are_asked_by_category() {
        var shop = shop("Carnet à cent doutes");
        var kind = imports.kind("intakes").orElseThrow();
        var table = "Jour;Catégorie;Masse en kg\n"
                + IntStream.range(0, 30)
                        .mapToObj(it -> "02/03/2020;" + (it % 2 == 0 ? "Bibelots" : "Meuble") + ";1 500\n")
                        .collect(Collectors.joining());
        var bare = ImportSource.of("cent.csv", table.getBytes(UTF_8)).answered(Map.of("structure", name(shop)));
        var names = kind.questions(bare).stream()
                .map(Question::name)
                .filter(it -> it.startsWith("masses"))
                .toList();
        assertThat(names).containsExactly("masses-bibelots", "masses-meuble");
        var source = bare.answered(
                Map.of("structure", name(shop), "masses-bibelots", "grammes", "masses-meuble", "ecartees"));
        var run = imports.read(imports.open(kind, source, null), kind, source, false);
        assertThat(run.counts().created()).isEqualTo(15);
        assertThat(account(shop, "true", "f.day")).isEqualTo(Map.of("2020-03-02", 22_500L));
    }
}
