package org.fabcom.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_french_spreadsheet_opens_it_as_it_is() {
        var bytes = Csv.bytes(List.of("nom", "note"), Stream.of(List.of("L’Été ; fini", "dit \"oui\"")));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\ufeffnom;note\r\n\"L’Été ; fini\";\"dit \"\"oui\"\"\"\r\n");
    }

    @Test
    void no_cell_is_run_as_a_formula_but_numbers_stay_numbers() {
        for (var hostile : new String[] {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1"}) {
            assertThat(Csv.safe(hostile)).startsWith("'");
        }
        for (var plain : new String[] {"-12,50", "+33 1", "2026", "", "a=b"})
            assertThat(Csv.safe(plain)).isEqualTo(plain);
    }

    /** Headings may be those of a table that somebody sent. */
    @Test
    void no_heading_is_one_either() {
        var bytes = Csv.bytes(List.of("=1+1", "nom"), Stream.of(List.of("a", "b")));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\ufeff'=1+1;nom\r\na;b\r\n");
    }
}
