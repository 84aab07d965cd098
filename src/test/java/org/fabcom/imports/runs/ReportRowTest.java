package org.fabcom.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.Run;
import org.junit.jupiter.api.Test;

class ReportRowTest {

    private static Run.Line line(String level, String place, String text) {
        return new Run.Line(1, level, place, new Run.Said(text, null));
    }

    private static ReportRow.Text text(String words) {
        return new ReportRow.Text(words, null);
    }

    @Test
    void what_is_said_of_one_line_stands_together_and_nothing_else_does() {
        var rows = ReportRow.of(
                List.of(
                        line("note", "été.csv, ligne 2", "commune : « grenoble » écrit « Grenoble »."),
                        line("note", "été.csv, ligne 2", "telephone : laissé de côté."),
                        line("created", "été.csv, ligne 2", "Le Phare"),
                        line("created", "été.csv, ligne 3", "Le Quai"),
                        line("note", "été.csv", "Une colonne manque.")),
                "été.csv",
                true,
                it -> text(FieldWords.of(it.text(), Map.of("telephone", "Téléphone"))));
        assertThat(rows)
                .containsExactly(
                        new ReportRow(
                                "ligne 2",
                                "note",
                                List.of(
                                        text("commune\u202f: «\u202fgrenoble\u202f» écrit «\u202fGrenoble\u202f»."),
                                        text("Téléphone\u202f: laissé de côté."))),
                        new ReportRow("ligne 2", "created", List.of(text("Le Phare"))),
                        new ReportRow("ligne 3", "created", List.of(text("Le Quai"))),
                        new ReportRow("", "note", List.of(text("Une colonne manque."))));
    }
}
