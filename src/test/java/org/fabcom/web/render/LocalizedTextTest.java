package org.fabcom.web.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private final Messages messages = new Messages();

    @Test
    void a_sentence_that_was_kept_is_said_in_the_language_of_whoever_reads_it() {
        var kept = LocalizedText.of("imports.said.untold", 1_200).kept();
        assertThat(LocalizedText.read(kept).in(Locale.FRENCH, messages)).startsWith("1\u202f200 lignes de plus");
        assertThat(LocalizedText.read(kept).in(Locale.ENGLISH, messages)).startsWith("1,200 more lines");
    }

    @Test
    void all_that_may_stand_in_it_comes_back_as_it_was() {
        var within = LocalizedText.of("a", "« Élise »", LocalDate.of(2026, 11, 30), new LocalizedText.Heading("nom"));
        var sentence = LocalizedText.of(
                "b",
                12,
                within,
                new LocalizedText.Place("été.csv, ligne 3"),
                new LocalizedText.Decimal(-1_250, 3),
                new LocalizedText.Euros(450));
        assertThat(LocalizedText.read(sentence.kept())).isEqualTo(sentence);
    }

    @Test
    void what_no_base_keeps_is_left_out_and_what_is_huge_is_cut() {
        var sentence = LocalizedText.of("a", "a\u0000b", "é".repeat(10_000));
        assertThat(sentence.args().getFirst()).isEqualTo("ab");
        assertThat(sentence.args().getLast().toString()).hasSizeLessThan(500).endsWith("…");
    }

    @Test
    void places_are_moved_wherever_they_stand_and_words_of_people_are_not() {
        var sentence = LocalizedText.of(
                "a",
                "ligne 3",
                new LocalizedText.Place("ligne 3"),
                LocalizedText.of("b", new LocalizedText.Place("ligne 3")));
        assertThat(sentence.at(it -> "fiche 2"))
                .isEqualTo(LocalizedText.of(
                        "a",
                        "ligne 3",
                        new LocalizedText.Place("fiche 2"),
                        LocalizedText.of("b", new LocalizedText.Place("fiche 2"))));
    }

    @Test
    void a_list_stands_in_a_sentence_with_what_its_language_puts_between_and_a_long_one_ends_early() {
        var list = LocalizedText.of(
                "imports.said.unused", LocalizedText.joined("imports.said.and", List.of("a", "b", "c")));
        assertThat(list.in(Locale.FRENCH, messages))
                .isEqualTo("Colonnes que rien ne reprend\u00a0: a\u202f; b\u202f; c.");
        assertThat(LocalizedText.read(list.kept()).in(Locale.ENGLISH, messages)).endsWith(": a; b; c.");
        var many = LocalizedText.of(
                "imports.said.unused", LocalizedText.joined("imports.said.and", Collections.nCopies(5_000, "mot")));
        assertThat(LocalizedText.read(many.kept()).in(Locale.FRENCH, messages))
                .hasSizeLessThan(3_000)
                .endsWith("mot\u202f; ….");
    }

    @Test
    void a_place_is_said_in_the_language_of_whoever_reads_it_and_kept_as_it_was() {
        for (var it : new String[][] {
            {"membres.csv, ligne 1200", "membres.csv, line 1200"},
            {"fiche 2", "record 2"},
            {"fichier", "file"},
            {"lieux.csv, fin du fichier", "lieux.csv, end of the file"},
            {"ligne 3.csv", "ligne 3.csv"},
            {"a\nb, ligne 7", "a\nb, line 7"}
        }) {
            assertThat(FilePlace.in(Locale.ENGLISH, messages, it[0])).isEqualTo(it[1]);
            assertThat(FilePlace.in(Locale.FRENCH, messages, it[0])).isEqualTo(it[0]);
        }
        assertThat(LocalizedText.of("people.import.same.person", new LocalizedText.Place("a.csv, ligne 3"))
                        .in(Locale.ENGLISH, messages))
                .isEqualTo("the same person as a.csv, line 3");
    }

    @Test
    void what_is_no_sentence_is_refused() {
        for (var it : new String[] {"[]", "{}", "12", "[\"a\", {\"odd\": 1}]", "[\"a\", 1.5]"})
            assertThatThrownBy(() -> LocalizedText.read(it)).as(it).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of("a", 1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
