package org.fabcom.commons.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

@FabComTest
@WithDemonstration
record OrdinaryTest(Ordinary ordinary, Sql db) {

    /** The words of the program hold addresses such as lucie@exemple.fr. */
    @Test
    void no_first_name_of_the_invented_people_is_an_ordinary_word() {
        var names = db
                .sql("select distinct split_part(name, ' ', 1) from people.party where kind = 'PERSON'")
                .list(String.class)
                .stream()
                .map(Fold::key)
                .toList();
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(ordinary.words()).doesNotContainAnyElementsOf(names).doesNotContain("lucie", "petit", "pierre");
    }

    @Test
    void sentences_open_with_ordinary_words() {
        assertThat(ordinary.words())
                .containsAll(List.of(
                        "avant", "apres", "ouvrir", "exporter", "garder", "les", "on", "puis", "rien", "si", "tout"));
    }
}
