package org.fabcom.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of workbooks that are small on paper and large in the memory of their reader. */
class BookBoundsTest {

    private static boolean bounded(byte[] part) {
        return new Marks(false, 0).bounded(part, part.length);
    }

    private static boolean sheet(String within) {
        return bounded(("<worksheet><sheetData>" + within + "</sheetData></worksheet>").getBytes(UTF_8));
    }

    @Test
    void what_spreadsheets_write_is_bounded() {
        assertThat(
                        sheet(
                                "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>12</v></c><c r=\"XFD1\"><f>SUM(A1)</f><v>1</v></c></row>"))
                .isTrue();
        assertThat(sheet("<x:row><x:c r=\"B7\"/></x:row>".repeat(100_000))).isTrue();
        assertThat(bounded(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0}))
                .as("a photo")
                .isTrue();
        assertThat(bounded("\ufeff <sst><si><t>mot</t></si></sst>".getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"XFE1\"/></row>",
                "<row><c r=\"zzz1\"/></row>",
                "<row><c\n t=\"n\"\tr = \"AAAA1\"/></row>",
                "<row><c s=\">\" r=\"ZZZZZZ1\"/></row>",
                "<row><c r=\"&#90;ZZZZZ1\"/></row>",
                "<row><x:c r='ZZZZZZ1'/></row>",
                "<!--</sheetData>--><row><c r=\"ZZZZZZ1\"/></row>"
            })
    void cells_that_claim_columns_that_do_not_exist_are_refused(String row) {
        assertThat(sheet(row)).isFalse();
    }

    /** A cell that names a word far beyond those that are there: room was made for all in between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A1\" t=\"s\"><v>99999999</v></c>",
                "<c t = \"s\" r=\"A1\"><x:v xml:space=\"preserve\"> 99999999 </x:v></c>",
                "<c r=\"A1\" t=\"s\"><v>99999&#57;99</v></c>",
                "<c r=\"A1\" t=\"s\"><v>٩٩٩٩٩٩٩٩</v></c>",
                "<c r=\"A1\" t=\"s\"><v>1</v><v>99999999999999999999999</v></c>"
            })
    void cells_that_name_a_word_that_cannot_be_there_are_refused(String cell) {
        assertThat(sheet("<row>" + cell + "</row>")).isFalse();
        assertThat(sheet("<row><c r=\"A1\" t=\"s\"><v>12</v></c><c r=\"B1\"><v>99999999999</v></c>"
                        + "<c r=\"C1\" t=\"str\"><v>99999999999 é &amp;</v></c></row>"))
                .isTrue();
    }

    /** A reader makes all cells up to the furthest of each row: sixty sheets of seven kilobytes took six minutes. */
    @Test
    void cells_that_are_not_written_are_counted_over_all_sheets() {
        assertThat(sheet("<row><c r=\"XFD1\"/></row>".repeat(1_000))).isTrue();
        assertThat(sheet("<row><c r=\"XFD1\"/></row>".repeat(1_300))).isFalse();
        assertThat(sheet("<row><c r=\"A1\"/><c r=\"XFD1\"/><c r=\"B1\"/></row>".repeat(1_000)))
                .isTrue();
        var marks = new Marks(false, 15_000_000);
        var part = ("<sheetData>" + "<row><c r=\"XFD1\"/></row>".repeat(1_000) + "</sheetData>").getBytes(UTF_8);
        assertThat(marks.bounded(part, part.length)).as("after other sheets").isFalse();
        var large = new Marks(false, 0);
        var table = ("<sheetData>" + ("<row>" + "<c r=\"T1\"/>" + "</row>").repeat(200_000) + "</sheetData>")
                .getBytes(UTF_8);
        assertThat(large.bounded(table, table.length))
                .as("a large table of twenty columns")
                .isTrue();
        assertThat(large.cells()).isEqualTo(4_000_000);
    }

    @Test
    void rows_words_and_marks_without_end_are_refused() {
        assertThat(sheet("<row>" + "<c/>".repeat(300_000) + "</row>")).isFalse();
        assertThat(sheet("<row><c><v>" + "1".repeat(1_100_000) + "</v></c></row>"))
                .isFalse();
        assertThat(bounded(("<sst>" + "<si><t>a</t></si>".repeat(4_000_000) + "</sst>").getBytes(UTF_8)))
                .isFalse();
        assertThat(bounded("\ufeff<worksheet/>".getBytes(UTF_16LE))).isFalse();
    }
}
