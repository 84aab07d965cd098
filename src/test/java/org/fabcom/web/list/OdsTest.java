package org.fabcom.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.github.miachm.sods.SpreadSheet;
import org.junit.jupiter.api.Test;

class OdsTest {

    private static byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new Ods(out).sheet("Actes & \"lieux\"", List.of("structure", "minutes", "date", "INSEE"));
        sheet.row(List.of("=1+1 <b>\u0001 L’Été 🌞", 90L, LocalDate.of(2026, 10, 15), "01004"));
        sheet.row(List.of("deux\nlignes", "", "", ""));
        sheet.sheet("Deuxième", List.of("montant")).row(List.of(new BigDecimal("1234.50")));
        sheet.finish();
        return out.toByteArray();
    }

    @Test
    void another_program_reads_texts_numbers_and_days_as_they_were() throws IOException {
        var cells =
                new SpreadSheet(new ByteArrayInputStream(file())).getSheet(0).getDataRange();
        assertThat(cells.getCell(0, 1).getValue()).isEqualTo("minutes");
        assertThat(cells.getCell(1, 0).getValue()).isEqualTo("=1+1 <b> L’Été 🌞");
        assertThat(cells.getCell(1, 0).getFormula())
                .as("a text, whatever it looks like")
                .isNull();
        assertThat(((Number) cells.getCell(1, 1).getValue()).longValue()).isEqualTo(90);
        assertThat(cells.getCell(1, 2).getValue()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(cells.getCell(1, 3).getValue()).as("a zero in front stays").isEqualTo("01004");
        assertThat(cells.getCell(2, 0).getValue()).isEqualTo("deux\nlignes");
        assertThat(cells.getCell(2, 1).getValue()).isNull();
        var second = new SpreadSheet(new ByteArrayInputStream(file()))
                .getSheet("Deuxième")
                .getDataRange();
        assertThat(((Number) second.getCell(1, 0).getValue()).doubleValue()).isEqualTo(1234.5);
    }

    @Test
    void the_first_entry_says_what_it_is_and_is_not_packed() throws IOException {
        var bytes = file();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
        }
        assertThat(new String(bytes, 0, 90, StandardCharsets.ISO_8859_1))
                .contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }
}
