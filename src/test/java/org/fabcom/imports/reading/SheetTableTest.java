package org.fabcom.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

/** Workbooks as other programs write them, and those that are none. */
class SheetTableTest {

    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                    + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships"
                    + "+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                    + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String BOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
                    + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\""
                    + " r:id=\"rId1\"/></sheets></workbook>";
    private static final String LINKS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private static byte[] book(String rows, byte[] words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", TYPES.getBytes(UTF_8));
            put(zip, "xl/workbook.xml", BOOK.getBytes(UTF_8));
            put(zip, "xl/_rels/workbook.xml.rels", LINKS.getBytes(UTF_8));
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                                    + "</sheetData></worksheet>")
                            .getBytes(UTF_8));
            if (words.length > 0) put(zip, "xl/sharedStrings.xml", words);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++)
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        return row.append("</row>").toString();
    }

    private static SheetTable read(byte[] bytes) {
        return SheetTable.read(ImportSource.of("gens.xlsx", bytes), List.of("Nom", "Année"));
    }

    @Test
    void a_workbook_with_its_words_in_the_cells_and_no_styles_is_read() throws IOException {
        var number =
                "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Ida</t></is></c><c r=\"B3\"><v>1951</v></c></row>";
        var table = read(book(row(1, "Nom", "Année") + row(2, "Odile", "1950") + number, new byte[0]));
        var lines = new java.util.ArrayList<SheetTable.Line>();
        table.each(lines::add);
        assertThat(lines)
                .extracting(it -> it.value("Nom") + " " + it.value("Année"))
                .containsExactly("Odile 1950", "Ida 1951");
    }

    /** A billion zeros, were it written out; and three hundred million empty cells, were they made. */
    @Test
    void a_number_or_an_address_without_measure_does_not_fill_the_memory() throws IOException {
        var number =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ida</t></is></c><c r=\"B2\"><v>1E999999999</v></c></row>";
        var lines = new java.util.ArrayList<SheetTable.Line>();
        read(book(row(1, "Nom", "Année") + number, new byte[0])).each(lines::add);
        assertThat(lines.getFirst().value("Année")).isEqualTo("1E999999999");
        var far = book(row(1, "Nom", "Année") + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>", new byte[0]);
        assertThatThrownBy(() -> read(far)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void a_workbook_that_unfolds_without_end_is_refused_before_it_is_read() throws IOException {
        var bomb = book(row(1, "Nom", "Année"), new byte[60_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        it -> assertThat(it.sentence().in(Locale.FRENCH, new Messages()))
                                .contains("trop gros une fois ouvert"));
    }

    /** A file that was sent lies elsewhere with each request: what was read of it is known by its bytes. */
    @Test
    void a_workbook_that_was_looked_at_is_not_opened_again_for_the_next_request() throws Exception {
        var rows = new StringBuilder(row(1, "Nom", "Année"));
        for (int i = 2; i < 4_000; i++) rows.append(row(i, UUID.randomUUID().toString(), "1950"));
        var book = book(rows.toString(), new byte[0]);
        var read = new long[2];
        for (int request = 0; request < 2; request++) {
            int here = request;
            var source = ImportSource.of("gens.xlsx", Content.of(book.length, () -> counted(book, read, here)));
            SheetTable.sought(List.of("Nom", "Année"));
            assertThat(SheetTable.has(source, List.of("Nom", "Ville"))).isFalse();
            assertThat(SheetTable.has(source, List.of("Nom", "Année"))).isTrue();
            var table = AnyTable.open(source.entries().getFirst());
            assertThat(table.headings()).containsExactly("Nom", "Année");
            assertThat(table.size()).isEqualTo(3_998);
        }
        assertThat(read[0])
                .as(
                        "its bytes are known, all headings that kinds ask for are looked for at once, the table is gone through")
                .isBetween(3L * book.length, 4L * book.length);
        assertThat(read[1])
                .as("its bytes are compared, its directory is looked at")
                .isLessThan(2L * book.length);
        int[] lines = {0};
        read(book).each(it -> lines[0]++);
        assertThat(lines[0]).as("the rows themselves are read each time").isEqualTo(3_998);
    }

    private static InputStream counted(byte[] bytes, long[] read, int request) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                read[request] += Math.max(n, 0);
                return n;
            }
        };
    }
}
