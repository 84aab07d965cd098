package org.fabcom.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Somebody sends a table before anything is in it. */
@FabComTest
class BareTableTest {

    private final SentTables sent;

    BareTableTest(Neighbours neighbours, Sql db) {
        sent = new SentTables(neighbours, db);
        sent.sweep();
    }

    /** Nothing to try, nothing to say of each column: another file. */
    @Test
    void a_table_with_headings_only_says_so_and_offers_no_trial() {
        var elise = sent.editor();
        for (var bare : List.of("Structure;Ville\n", "Structure;Ville\n;\n;\n")) {
            var screen = SentTables.send(elise, "vide.csv", bare);
            assertThat(screen.h1()).isEqualTo("vide.csv : aucune ligne, 2 colonnes");
            assertThat(screen.page().select("p.lead").text())
                    .isEqualTo("Ce fichier n’a que ses titres : il n’y a rien à importer. Changez de fichier.");
            assertThat(screen.page().select("button.go")).isEmpty();
        }
    }
}
