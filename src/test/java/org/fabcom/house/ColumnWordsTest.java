package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.backup.Catalog;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/**
 * Each new column says in its comment what it holds; {@code schema.json} takes it along. Those that were there before stand in a list
 * that only grows shorter. After a merge of branches that did not know: {@code -Dwrite=true} lists theirs, to be commented.
 */
class ColumnWordsTest {

    private static final Path SILENT = Path.of("src/test/resources/silent-columns.txt");

    @Test
    void no_new_column_is_without_words_and_the_list_of_old_ones_is_true() throws Exception {
        var silent = new TreeSet<String>();
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            for (var table : Catalog.tables(owner))
                for (var it : table.columns())
                    if (it.comment().isBlank()) silent.add(table.fullName() + "." + it.name());
        }
        if (Boolean.getBoolean("write")) Files.write(SILENT, silent);
        assertThat(silent).containsExactlyElementsOf(new TreeSet<>(Files.readAllLines(SILENT)));
    }
}
