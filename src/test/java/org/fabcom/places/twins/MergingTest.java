package org.fabcom.places.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/** Whoever gives a service receives people, whichever way both came together. */
@FabComTest
class MergingTest {

    private static final String CLOSED = "Ce lieu n'accueille pas de public";

    private final PlaceTables tables;
    private final Sql db;

    MergingTest(Imports imports, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.db = db;
    }

    @Test
    void a_closed_place_that_takes_in_services_is_closed_no_more() {
        var together = Merging.together(
                LikenessTest.place(Field.NAME, "Le Phare", Field.ACCESS, "closed|call"),
                LikenessTest.place(Field.NAME, "Phare", Field.SERVICES, "leisure"));
        assertThat(together.all(Field.ACCESS)).containsExactly("call");
        assertThat(together.all(Field.SERVICES)).containsExactly("leisure");
    }

    @Test
    void what_people_wrote_here_and_a_source_that_says_otherwise_later_make_no_contradiction_and_the_base_takes_none() {
        tables.read("lieux.csv", PlaceTables.HEAD + "c1,,Le Phare,Grenoble,,,,,,,,,,,,,Clos,,,,," + "\n");
        db.sql("update places.place set access = '{closed}' where local_id = 'c1'")
                .update();
        var run = tables.read(
                "lieux.csv",
                PlaceTables.HEAD + "c1,,Le Phare,Grenoble,,,,,,,,,,,,,Clos,,Loisirs et créations numériques,,,\n");
        assertThat(run.counts().errors()).isZero();
        assertThat(tables.one("select services || access from places.place where local_id = 'c1'"))
                .isEqualTo("{leisure}");
        assertThatThrownBy(() -> db.sql("update places.place set access = '{closed}' where local_id = 'c1'")
                        .update())
                .hasMessageContaining("receiving");
        var told = tables.read(
                "lieux.csv",
                PlaceTables.HEAD + "c2,,Le Phare,Lyon,,,,,,,,,,,,,Clos,,Loisirs et créations numériques,," + CLOSED
                        + ",\n");
        assertThat(tables.lines(told, "note")).anyMatch(it -> it.contains("puisque le lieu rend des services"));
    }
}
