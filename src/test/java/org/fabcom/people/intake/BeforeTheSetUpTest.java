package org.fabcom.people.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** At the terminal, while nobody administers: one sentence that says what to do, instead of one a line about a value. */
@FabComTest
record BeforeTheSetUpTest(Imports imports, Reports reports, Neighbours neighbours) {

    private static final String SHEET = """
            Raison sociale;N° SIRET;Ville
            L’Atelier des Bleuets;;Valence
            La Fanfare;;Valence
            """;

    private Run read() {
        var kind = imports.kind("organisations").orElseThrow();
        var source =
                GuessedTable.of(new ImportSource.Entry("annuaire.csv", SHEET.getBytes(StandardCharsets.UTF_8)), kind);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    @Test
    void nothing_is_read_before_somebody_answers_for_it_and_afterwards_all_is() {
        var run = read();
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.counts().line()).isEqualTo("read=0 created=0 updated=0 unchanged=0 aside=0 errors=1");
        assertThat(reports.lines(run.id(), List.of("error", "aside"), 9))
                .singleElement()
                .satisfies(it -> assertThat(it.said().text())
                        .contains("Personne n’administre encore cette fabrique", "page d’installation"));
        neighbours.person("Nadia Benali", InstanceRole.ADMINISTRATOR);
        assertThat(read().counts().created()).isEqualTo(2);
    }
}
