package org.fabcom.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;
import com.github.miachm.sods.SpreadSheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

/** Days are days in both workbooks, whoever opens them; what only looks like one stays text. */
class SpreadsheetTest {

    private static final List<String> ROW = List.of("2026-10-15", "2026-02-30", "90", "01004");

    private static Spreadsheet book() {
        return new Spreadsheet()
                .typed("Séances", List.of("jour", "faux", "minutes", "INSEE"), Stream.of(ROW), i -> i == 2, i -> i < 2);
    }

    @Test
    void office_open_xml_holds_true_days() throws Exception {
        try (var read =
                new ReadableWorkbook(new ByteArrayInputStream(book().bytes()), new ReadingOptions(true, false))) {
            var row = read.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(row.getCellAsDate(0).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 15));
            assertThat(row.getCell(1).getText()).isEqualTo("2026-02-30");
            assertThat(row.getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(90);
            assertThat(row.getCell(3).getText()).isEqualTo("01004");
        }
    }

    /** 8:30 in winter is 9:30 on the clocks of the instance; what only looks like a moment stays text. */
    private static Spreadsheet moments() {
        return new Spreadsheet()
                .kinds(
                        "Moments",
                        List.of("quand", "faux", "texte"),
                        Stream.of(List.of("2026-11-29T08:30:05.678Z", "2026-11-29 tard", "2026-11-29T08:30:05Z")),
                        i -> i < 2 ? Spreadsheet::moment : cell -> cell);
    }

    @Test
    void office_open_xml_holds_true_moments() throws Exception {
        try (var read =
                new ReadableWorkbook(new ByteArrayInputStream(moments().bytes()), new ReadingOptions(true, false))) {
            var row = read.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
            assertThat(row.getCellAsDate(0).orElseThrow())
                    .isCloseTo(LocalDateTime.of(2026, 11, 29, 9, 30, 5), within(1, ChronoUnit.MILLIS));
            assertThat(row.getCell(1).getText()).isEqualTo("2026-11-29 tard");
            assertThat(row.getCell(2).getText()).as("of a column of text").isEqualTo("2026-11-29T08:30:05Z");
        }
    }

    @Test
    void open_document_holds_true_moments() throws Exception {
        var cells = new SpreadSheet(new ByteArrayInputStream(moments().ods()))
                .getSheet("Moments")
                .getDataRange();
        assertThat(cells.getCell(1, 0).getValue()).isEqualTo(LocalDateTime.of(2026, 11, 29, 9, 30, 5));
        assertThat(cells.getCell(1, 1).getValue()).isEqualTo("2026-11-29 tard");
        assertThat(cells.getCell(1, 2).getValue()).isEqualTo("2026-11-29T08:30:05Z");
    }

    @Test
    void open_document_holds_the_same() throws Exception {
        var cells = new SpreadSheet(new ByteArrayInputStream(book().ods()))
                .getSheet("Séances")
                .getDataRange();
        assertThat(cells.getCell(1, 0).getValue()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(cells.getCell(1, 1).getValue()).isEqualTo("2026-02-30");
        assertThat(((Number) cells.getCell(1, 2).getValue()).intValue()).isEqualTo(90);
        assertThat(cells.getCell(1, 3).getValue()).isEqualTo("01004");
    }
}
