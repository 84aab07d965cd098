package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.junit.jupiter.api.Test;

/**
 * A migration that was landed is never edited: a base that has applied it would not start any more. Their digests stand in a list to
 * which {@code -Dwrite=true} adds new ones and nothing else.
 */
class MigrationTextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path DIGESTS = Path.of("src/test/resources/migrations.sha256");

    @Test
    void none_is_edited_removed_or_missing_from_the_list() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : WordsTest.files(FOLDER, ".sql"))
            found.put(FOLDER.relativize(file).toString(), Secrets.digest(Files.readString(file)));
        var listed = listed();
        if (Boolean.getBoolean("write")) {
            found.forEach(listed::putIfAbsent);
            Files.write(
                    DIGESTS,
                    listed.entrySet().stream()
                            .map(it -> it.getValue() + "  " + it.getKey())
                            .toList());
        }
        assertThat(found).hasSizeGreaterThan(100).isEqualTo(listed);
    }

    /** Rows that a check does not hold for would be refused where an archive is laid into new tables. */
    @Test
    void a_check_of_new_rows_only_is_made_true_of_all() throws IOException {
        for (var file : WordsTest.files(FOLDER, ".sql")) {
            var text = Files.readString(file);
            if (file.getFileName().toString().compareTo("V202611292000") > 0 && text.contains(" not valid"))
                assertThat(text).as(file.toString()).contains("validate constraint");
        }
    }

    /** As {@code sha256sum} writes them. */
    private static Map<String, String> listed() throws IOException {
        var listed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(DIGESTS)) listed.put(line.substring(66), line.substring(0, 64));
        return listed;
    }
}
