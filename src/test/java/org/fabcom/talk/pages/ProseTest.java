package org.fabcom.talk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void an_address_is_a_link_without_the_punctuation_around_it() {
        assertThat(Prose.of("Voir (https://exemple.org/a?b=1), puis http://exemple.fr."))
                .isEqualTo(List.of(List.of(List.of(
                        new PieceView("Voir (", null),
                        new PieceView("https://exemple.org/a?b=1", "https://exemple.org/a?b=1"),
                        new PieceView("), puis ", null),
                        new PieceView("http://exemple.fr", "http://exemple.fr"),
                        new PieceView(".", null)))));
    }

    @Test
    void an_address_that_would_run_something_stays_text() {
        assertThat(Prose.of("javascript:alert(1) data:text/html,x <https://>"))
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .allSatisfy(line -> assertThat(line).allMatch(it -> it.url() == null)));
    }

    @Test
    void empty_lines_part_paragraphs() {
        assertThat(Prose.of("un\ndeux\n \n\ntrois"))
                .hasSize(2)
                .first()
                .satisfies(it -> assertThat(it).hasSize(2));
    }
}
