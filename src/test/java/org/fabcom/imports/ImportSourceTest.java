package org.fabcom.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

/** What is one file, and what is an archive of files. */
class ImportSourceTest {

    private static final Messages MESSAGES = new Messages();

    @Test
    void a_workbook_is_one_file_and_an_archive_that_holds_one_as_it_is_an_archive() throws IOException {
        var workbook = zip(false, "[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", bytes("<workbook/>"));
        assertThat(ImportSource.of("gens.xlsx", workbook).single()).isTrue();
        var archive = zip(true, "gens.xlsx", workbook, "gens.config.json", bytes("{}"));
        assertThat(ImportSource.of("tout.zip", archive).entries())
                .extracting(ImportSource.Entry::name)
                .containsExactly("gens.config.json", "gens.xlsx");
    }

    @Test
    void a_mapping_beside_an_archive_is_beside_its_files_and_takes_the_name_of_none() throws IOException {
        var archive = zip(false, "a.json", bytes("[]"), "b.json", bytes("[]"));
        var both = ImportSource.of("deux.zip", archive)
                .with(List.of(new ImportSource.Entry("a.json", bytes("{\"map\": 1}"))));
        assertThat(ImportSource.of("deux.zip", Pebbles.zipped(both)).entries())
                .extracting(ImportSource.Entry::name)
                .containsExactly("a-2.json", "a.json", "b.json");
    }

    @Test
    void files_of_one_name_are_numbered_before_the_dot_and_stay_in_their_folder() {
        var all = ImportSource.of("a", List.of())
                .with(List.of(
                        new ImportSource.Entry("hote.fr/a.b/plage.csv", bytes("1")),
                        new ImportSource.Entry("hote.fr/a.b/plage.csv", bytes("2")),
                        new ImportSource.Entry("hote.fr/a.b/plage.csv", bytes("3")),
                        new ImportSource.Entry("hote.fr/a.b/plage", bytes("4")),
                        new ImportSource.Entry("hote.fr/a.b/plage", bytes("5")),
                        new ImportSource.Entry(".config.json", bytes("6")),
                        new ImportSource.Entry(".config.json", bytes("7"))));
        assertThat(all.entries())
                .extracting(ImportSource.Entry::name)
                .containsExactly(
                        "hote.fr/a.b/plage.csv",
                        "hote.fr/a.b/plage-2.csv",
                        "hote.fr/a.b/plage-3.csv",
                        "hote.fr/a.b/plage",
                        "hote.fr/a.b/plage-2",
                        ".config.json",
                        "2.config.json");
    }

    @Test
    void whatever_comes_is_a_file_an_archive_or_refused() throws IOException {
        var random = new Random(20261126);
        var good = zip(true, "a.json", bytes("[]"), "b.json", bytes("[1, 2, 3]"));
        for (int i = 0; i < 20_000; i++) {
            var bytes = Arrays.copyOf(good, 5 + random.nextInt(good.length));
            for (int n = 0; n < random.nextInt(8); n++)
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            try {
                assertThat(ImportSource.of("x", bytes).entries()).isNotEmpty();
            } catch (UnreadableSource refused) {
                assertThat(refused.sentence().in(Locale.FRENCH, MESSAGES)).doesNotContain("null", "imports.said");
            }
        }
    }

    /** 191 kB that unfold to 200 MB, within every bound but this one. */
    @Test
    void an_archive_that_unfolds_without_measure_is_refused() throws IOException {
        var bomb = zip(false, "a.csv", new byte[40_000_000], "b.csv", new byte[40_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> ImportSource.of("bombe.zip", bomb))
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        it -> assertThat(it.sentence().in(Locale.FRENCH, MESSAGES))
                                .contains("plus de cent fois sa taille"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(boolean stored, Object... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                var entry = new ZipEntry((String) files[i]);
                var content = (byte[]) files[i + 1];
                if (stored) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
