package org.fabcom.places;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunesTest {

    private static final Communes COMMUNES = new Communes(() -> false);

    private static String first(String text) {
        return COMMUNES.search(text, 5).stream()
                .findFirst()
                .map(it -> it.insee() + " " + it.name())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "grenoble, 38185 Grenoble",
        "GRENOBLE, 38185 Grenoble",
        "st etienne, 42218 Saint-Étienne",
        "Saint-Etienne, 42218 Saint-Étienne",
        "saintetienne, 42218 Saint-Étienne",
        "ste foy les lyon, 69202 Sainte-Foy-lès-Lyon",
        "l hay les roses, 94038 L'Haÿ-les-Roses",
        "lhay, 94038 L'Haÿ-les-Roses",
        "havre, 76351 Le Havre",
        "oeuilly, 51410 Œuilly",
        "Y, 80829 Y",
        "Grenobel, 38185 Grenoble",
        "Grenble, 38185 Grenoble",
        "Montreil, 93048 Montreuil",
        "Saint Etiene, 42218 Saint-Étienne",
        "Marseile, 13055 Marseille",
        "38000, 38185 Grenoble",
        "75011, 75056 Paris",
        "26000, 26362 Valence",
        "2A004, 2A004 Ajaccio",
        "2a004, 2A004 Ajaccio",
        "saint denis 97400, 97411 Saint-Denis",
        "97400 saint denis, 97411 Saint-Denis",
        "'saint-denis (93)', 93066 Saint-Denis",
        "saint denis 974, 97411 Saint-Denis",
        "38000/Grenoble, 38185 Grenoble",
        "Grenoble - F-38000, 38185 Grenoble",
        "38 000 Grenoble, 38185 Grenoble",
        "38021 GRENOBLE CEDEX 1, 38185 Grenoble",
        "20181 Ajaccio Cedex, 2A004 Ajaccio",
        "44980 Ste-Luce s/ Loire, 44172 Sainte-Luce-sur-Loire",
        "38021 Grenoble, ''",
        "13021 Grenoble Cedex, ''",
    })
    void people_type_as_they_like(String typed, String found) {
        assertThat(first(typed)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"paris 11, 75111", "lyon 3, 69383", "marseille 16, 13216", "75111, 75111"})
    void the_arrondissements_of_the_three_great_towns_are_found(String typed, String code) {
        var found = COMMUNES.search(typed, 3).getFirst();
        assertThat(found.insee()).isEqualTo(code);
        assertThat(found.partOf()).isIn("Paris", "Lyon", "Marseille");
    }

    @Test
    void a_name_that_is_no_commune_any_more_leads_to_todays() {
        var found = COMMUNES.search("Bâgé-la-Ville", 3).getFirst();
        assertThat(found.insee()).isEqualTo("01025");
        assertThat(found.name()).isEqualTo("Bâgé-Dommartin");
        assertThat(found.formerly()).isEqualTo("Bâgé-la-Ville");
    }

    @Test
    void a_commune_found_twice_is_shown_once() {
        var names = COMMUNES.search("bage", 20).stream().map(Commune::insee).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void the_first_digits_of_a_postal_code_are_enough_and_the_largest_come_first() {
        var found = COMMUNES.search("380", 3);
        assertThat(found.getFirst().name()).isEqualTo("Grenoble");
        assertThat(found).isSortedAccordingTo((a, b) -> b.population() - a.population());
    }

    @Test
    void namesakes_are_told_apart_by_their_department() {
        assertThat(COMMUNES.search("saint-denis", 3).stream().map(Commune::label))
                .contains("Saint-Denis · La Réunion (974)", "Saint-Denis · Seine-Saint-Denis (93)");
    }

    @Test
    void a_code_gives_its_commune_with_all_that_is_known() {
        assertThat(COMMUNES.find("38185")).hasValueSatisfying(it -> {
            assertThat(it.postalCodes()).containsExactly("38000", "38100");
            assertThat(it.population()).isGreaterThan(100_000);
            assertThat(it.departmentName()).isEqualTo("Isère");
        });
        assertThat(COMMUNES.find("98412").orElseThrow().postalCodes()).isEmpty();
        assertThat(COMMUNES.find("97359").orElseThrow().insee()).isEqualTo("97310");
    }

    @Test
    void nonsense_finds_nothing() {
        for (var typed : List.of(
                "", "  ", "zzzzzzzz", "99999", "00", "💧", "'; drop table", "x".repeat(500), "é".repeat(90), "2Z004"))
            assertThat(COMMUNES.search(typed, 5)).as(typed).isEmpty();
        for (var code : List.of("", "3818", "381855", "ééééé", "99999"))
            assertThat(COMMUNES.find(code)).isEmpty();
    }

    @Test
    void the_invented_communes_are_known_in_the_demonstration_only() {
        var demonstration = new Communes(() -> true);
        for (var it : InventedCommune.all()) {
            assertThat(COMMUNES.find(it.insee())).as(it.name()).isEmpty();
            assertThat(COMMUNES.search(it.postalCode(), 9)).as(it.postalCode()).isEmpty();
            assertThat(demonstration.find(it.insee()))
                    .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo(it.name()));
            assertThat(demonstration.meant(it.name(), ""))
                    .hasValueSatisfying(one -> assertThat(one.insee()).isEqualTo(it.insee()));
            assertThat(demonstration.search(it.name(), 1))
                    .extracting(Commune::insee)
                    .containsExactly(it.insee());
            assertThat(demonstration.point(it.insee())).contains(new Communes.Point(it.latitude(), it.longitude()));
            assertThat(demonstration.around(it.insee(), 20_000)).contains("07338");
        }
        for (var code : List.of("01001", "07338", "08001", "2A004", "75056", "98412", "97359"))
            assertThat(demonstration.find(code)).as(code).isEqualTo(COMMUNES.find(code));
    }
}
