package org.fabcom.imports.reading;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.dhatim.fastexcel.Workbook;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Files that somebody sends: each is read or refused with a sentence, whatever lies in it. */
class FilesSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("a;b\n1;\"2\"\n"),
                Search.text("a: [1, {b: c}]\n"),
                Search.text("[t]\na = \"b\"\n"),
                Search.text("{\"a\":[{\"b\":1.5}]}"),
                Search.text("<b>**a**</b> https://exemple.fr"),
                workbook(),
                zip());
    }

    @FuzzTest(maxDuration = "60s")
    void yaml(byte[] bytes) {
        try {
            Reading.yaml(LetterCodes.of(bytes).text());
        } catch (BrokenFile said) {
            said.sentence();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void toml(byte[] bytes) {
        try {
            Fields.of(Reading.toml(LetterCodes.of(bytes).text())).text("a");
        } catch (BrokenFile | NotTaken said) {
            said.getMessage();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void json(byte[] bytes) {
        try {
            Fields.of(Reading.json(LetterCodes.of(bytes).text())).records("a");
        } catch (BrokenFile | NotTaken said) {
            said.getMessage();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void table(byte[] bytes) {
        SheetTable.has(ImportSource.of("a.csv", List.of(new ImportSource.Entry("a.csv", bytes))), List.of("a"));
    }

    @FuzzTest(maxDuration = "60s")
    void archive(byte[] bytes) {
        try {
            ImportSource.of("a.zip", bytes).entries();
        } catch (UnreadableSource said) {
            said.getMessage();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void plain(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        PlainText.of(text, 100);
        PlainText.address(text);
    }

    private static byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "FabCom", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "a");
            sheet.value(1, 0, 12);
            sheet.value(2, 0, java.time.LocalDate.of(2026, 11, 28));
            sheet.range(2, 0, 2, 0).style().format("yyyy-mm-dd").set();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a/b.csv"));
            zip.write(Search.text("a,b"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
