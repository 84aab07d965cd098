package org.fabcom.kernel.export;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.backup.Catalog.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-2+3", "@SUM(A1)", "\tx"})
    void a_text_that_a_spreadsheet_would_run_is_disarmed(String text) {
        assertThat(Export.safe(new Column("title", "text", true, ""), text)).isEqualTo("'" + text);
    }

    @Test
    void numbers_keep_their_sign() {
        assertThat(Export.safe(new Column("cents", "bigint", true, ""), "-5")).isEqualTo("-5");
        assertThat(Export.safe(new Column("title", "text", true, ""), "Épicerie".toLowerCase(Locale.FRENCH)))
                .isEqualTo("épicerie");
    }
}
