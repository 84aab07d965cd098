package org.fabcom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class RunningReportTest {

    @Test
    void remarks_by_the_ten_thousand_do_not_hide_what_was_not_taken() {
        var report = new RunningReport(new DataSourceTransactionManager(), new Messages(), it -> {});
        for (int i = 0; i < 60_000; i++) report.note("ligne " + i, "pebbles.right");
        report.error("ligne 60001", "pebbles.dark");
        var lines = report.lines();
        assertThat(lines).hasSize(50_002);
        assertThat(lines.get(50_000).text()).isEqualTo("illisible");
        assertThat(lines.getLast().text()).startsWith("10\u202f000 lignes de plus");
        assertThat(lines).extracting(Run.Line::n).doesNotHaveDuplicates();
    }
}
