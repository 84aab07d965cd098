package org.fabcom.acts.coop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.acts.reports.LastYear;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Former acts in a table that numbers none of them come in, and brought again nothing is doubled. */
@FabComTest
class WithoutNumbersTest {

    private static int names;

    private final Imports imports;
    private final Neighbours neighbours;
    private final Sql db;
    private Person yann;
    private String surname = "";

    WithoutNumbersTest(Imports imports, Neighbours neighbours, Sql db) {
        this.imports = imports;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void a_mediator() {
        LastYear.cleared();
        surname = "Numéro" + names++;
        yann = neighbours.person("Yann " + surname, InstanceRole.MEDIATOR);
    }

    private Run read(String kind, String text) {
        var found = imports.kind(kind).orElseThrow();
        var source = ImportSource.of("actes.csv", text.getBytes(UTF_8));
        assertThat(imports.detect(source)).contains(found);
        return imports.read(imports.open(found, source, yann.id()), found, source, false);
    }

    private String act(String day, int minutes) {
        return String.join(
                        ";",
                        day,
                        "Yann",
                        surname,
                        "Accompagnement individuel",
                        "1",
                        "À distance",
                        "" + minutes,
                        "E-mail")
                + "\n";
    }

    @Test
    void each_line_is_an_act_with_a_number_that_stays_and_it_is_told() {
        var head = "Date;Prénom du médiateur;Nom du médiateur;Type;Participants;Canaux d’accompagnement;"
                + "Durée (min);Thématique(s) d’accompagnement\n";
        var first = read("acts", head + act("05/03/2025", 45) + act("06/03/2025", 30) + act("06/03/2025", 30));
        assertThat(first.counts().created()).as("two equal lines are two acts").isEqualTo(3);
        var again = read(
                "acts",
                head + act("07/03/2025", 20) + act("06/03/2025", 30) + act("05/03/2025", 45) + act("06/03/2025", 30));
        assertThat(again.counts().created()).isEqualTo(1);
        assertThat(again.counts().unchanged()).isEqualTo(3);
        assertThat(db.sql("select text from imports.line where run = :run")
                        .param("run", first.id())
                        .list(String.class))
                .filteredOn(it -> it.contains("sans « ID CRA »"))
                .hasSize(3);
    }

    @Test
    void the_former_tool_s_table_too() {
        var head = "date_accompagnement;nb_participants;age_moins_12_ans;age_plus_60_ans\n";
        assertThat(read("former-acts", head + "2021-02-03;6;1;2\n2021-02-04;4;0;1\n")
                        .counts()
                        .created())
                .isEqualTo(2);
        var again = read("former-acts", head + "2021-02-04;4;0;1\n2021-02-03;6;1;2\n");
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(2);
    }
}
