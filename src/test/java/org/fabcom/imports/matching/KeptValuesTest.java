package org.fabcom.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.MatchField;
import org.junit.jupiter.api.Test;

/** What was said of a source stays as it was written, though one of its tables lacks some of its values. */
class KeptValuesTest {

    private static Matching said(Map<String, Map<String, String>> values) {
        return new Matching("places", "Mairie", List.of(), List.of(), values);
    }

    @Test
    void a_value_that_this_table_lacks_is_known_the_next_time() {
        var before = said(Map.of("services", Map.of("Cyber-base", "aider", "Wifi", "connexion")));
        var now = said(Map.of("services", Map.of("Wifi", "connexion")));
        var kept = now.keeping(before, Map.of("services", Set.of("Wifi")));
        assertThat(kept.value("services", "cyber base")).contains("aider");
        assertThat(kept.value("services", "Wifi")).contains("connexion");
    }

    @Test
    void what_is_in_this_table_is_what_is_said_now() {
        var before = said(Map.of("services", Map.of("WIFI", "connexion", "Imprimante", "imprimer")));
        var now = said(Map.of("services", Map.of("Wifi", Matching.LEFT)));
        var kept = now.keeping(before, Map.of("services", Set.of("Wifi", "imprimante")));
        assertThat(kept.value("services", "Wifi")).contains(Matching.LEFT);
        assertThat(kept.value("services", "Imprimante"))
                .as("nothing is said of it any more")
                .isEmpty();
    }

    @Test
    void a_field_that_this_table_has_no_column_for_keeps_all_of_its_own() {
        var before = said(Map.of("publics", Map.of("Tous", "tous")));
        assertThat(said(Map.of()).keeping(before, Map.of()).value("publics", "tous"))
                .contains("tous");
    }

    @Test
    void a_matching_that_lies_beside_is_read_again_as_it_was_written() {
        var fields = List.of(
                MatchField.of("nom", "").must(),
                MatchField.of("horaires", "").joined(MatchField.Join.NAMED),
                MatchField.of("commune", "").heading());
        var matching = Matching.of(
                "places",
                "Ma source",
                fields,
                Map.of("Lundi", "horaires", "Structure", "nom", "X", "-", "Y", ""),
                Map.of("nom", Map.of("a", "b")));
        assertThat(Matching.read(matching.json())).contains(matching);
        assertThat(matching.fields()).extracting(Matching.Line::field).containsExactly("nom", "horaires", "commune");
        assertThat(matching.left()).containsExactly("X");
        assertThat(Matching.read("{}")).isEmpty();
        assertThat(Matching.read("{\"champs\": [{\"champ\": \"nom\"}]}")).isEmpty();
    }
}
