package org.fabcom.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private final Synonyms synonyms = new Synonyms(Optional.of(() -> "gué, monnaie locale\npas de groupe"));

    private List<String> terms(String text) {
        return Sentence.of(text, synonyms.known()).terms().stream()
                .map(Sentence.Term::typed)
                .toList();
    }

    private List<String> spellings(String text) {
        return Sentence.of(text, synonyms.known()).terms().getFirst().spellings();
    }

    @Test
    void words_that_only_join_are_left_out() {
        assertThat(terms("aide pour whatsapp")).containsExactly("aide", "whatsapp");
        assertThat(terms("Comment faire une newsletter ?")).containsExactly("newsletter");
        assertThat(terms("L’épicerie de la place")).containsExactly("epicerie", "place");
    }

    @Test
    void alone_they_are_looked_for_all_the_same() {
        assertThat(terms("faire")).containsExactly("faire");
        assertThat(terms("le la")).containsExactly("le", "la");
        assertThat(terms("  ?! ")).isEmpty();
    }

    @Test
    void what_a_hyphen_joins_stays_one_and_so_does_a_known_expression() {
        assertThat(terms("permanence sainte-lucie")).containsExactly("permanence", "sainte lucie");
        assertThat(terms("une lettre d’information gratuite")).containsExactly("lettre d information", "gratuite");
    }

    @Test
    void synonyms_follow_the_word_that_was_typed() {
        assertThat(spellings("faire une newsletter"))
                .startsWith("newsletter")
                .contains("infolettre", "lettre d information");
        assertThat(spellings("zone blanche")).containsExactly("zone");
    }

    @Test
    void the_keepers_add_their_own() {
        assertThat(spellings("payer en gué").size()).isEqualTo(1);
        assertThat(Sentence.of("payer en gué", synonyms.known())
                        .terms()
                        .getLast()
                        .spellings())
                .contains("monnaie locale");
        assertThat(synonyms.known().groups()).doesNotContain(List.of("pas de groupe"));
    }
}
