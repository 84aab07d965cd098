package org.fabcom.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
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
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("trop gros une fois ouvert");
    }
}
