package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.founding.deliberation.FoundingArguments;
import org.fabcom.founding.deliberation.FoundingArguments.Said;
import org.fabcom.founding.deliberation.FoundingArguments.Side;
import org.fabcom.founding.path.Founders;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Positions, their temperature, arguments and evidence. */
@FabComTest
class FoundingMaterialTest extends WithFounders {

    private final Founders founders;
    private final FoundingArguments arguments;

    FoundingMaterialTest(ApplicationContext beans) {
        super(beans);
        founders = beans.getBean(Founders.class);
        arguments = beans.getBean(FoundingArguments.class);
    }

    @Test
    void two_positions_become_one_when_both_authors_say_so() {
        var group = group(3);
        group.written("11");
        group.founders
                .get(0)
                .post(group.question("11") + "/positions", "position", "Oui", "changer", "Si tout s’arrêtait");
        group.founders.get(1).post(group.question("11") + "/positions", "position", "Oui, tout de suite");
        var ids = db.sql("select id from founding.position where path = :path order by number")
                .param("path", UUID.fromString(group.path.substring(8)))
                .list(UUID.class);
        var merge = group.question("11") + "/positions/" + ids.get(1) + "/fusion";
        assertThat(group.founders
                        .get(2)
                        .post(merge, "avec", ids.get(0).toString())
                        .follow()
                        .text())
                .contains("Ce n’est pas à vous");
        group.founders.get(1).post(merge, "avec", ids.get(0).toString());
        group.founders.get(1).post(merge, "avec", ids.get(0).toString());
        assertThat(positions(group))
                .as("asked twice by the same")
                .containsExactlyInAnyOrder("Oui", "Oui, tout de suite");
        group.founders.get(0).post(merge, "avec", ids.get(0).toString());
        assertThat(positions(group)).containsExactly("Oui");
        assertThat(group.first().get(group.question("11")).text())
                .contains("Tenue par Odile Fondatrice, Malo Fondatrice", "Si tout s’arrêtait");
    }

    private static List<String> positions(FoundingGroup group) {
        return group.first()
                .get(group.question("11"))
                .page()
                .select(".position h3")
                .eachText();
    }

    /** The temperature is the majority judgment of the tally: seven grades, the lower median, the warmest first. */
    @Test
    void the_temperature_is_the_grade_that_half_of_the_voices_reach() {
        var group = group(3);
        group.written("11");
        group.first().post(group.question("11") + "/positions", "position", "Non");
        group.first().post(group.question("11") + "/positions", "position", "Oui");
        var ids = db.sql("select id from founding.position where path = :path order by number")
                .param("path", UUID.fromString(group.path.substring(8)))
                .list(UUID.class);
        var grades = List.of(List.of("2", "6"), List.of("3", "4"), List.of("5", "1"));
        for (int i = 0; i < 3; i++)
            group.founders
                    .get(i)
                    .post(
                            group.question("11") + "/temperature",
                            "position",
                            ids.get(0).toString(),
                            "position",
                            ids.get(1).toString(),
                            "mention-" + ids.get(0),
                            grades.get(i).get(0),
                            "mention-" + ids.get(1),
                            grades.get(i).get(1));
        var page = group.first().get(group.question("11")).page();
        assertThat(page.select(".position h3").eachText()).containsExactly("Oui", "Non");
        assertThat(page.select(".position .measured b").eachText()).containsExactly("Bien", "Assez bien");
    }

    @Test
    void evidence_has_a_source_and_is_checked_by_somebody_else() {
        var group = group(2);
        group.written("1");
        var at = group.question("1") + "/arguments";
        assertThat(group.first()
                        .post(at, "sens", "EVIDENCE", "argument", "Deux tiers.", "nature", "FIGURE", "fiabilite", "1")
                        .status())
                .isEqualTo(422);
        group.first()
                .post(
                        at,
                        "sens",
                        "EVIDENCE",
                        "argument",
                        "Deux tiers.",
                        "source",
                        "Un relevé",
                        "nature",
                        "FIGURE",
                        "fiabilite",
                        "1");
        var id = db.sql("select id from founding.argument where source = 'Un relevé'")
                .single(UUID.class);
        group.first().post(at + "/" + id + "/verifier");
        assertThat(group.first().get(group.question("1")).text()).contains("chiffre · Un relevé · entendu");
        group.founders.get(1).post(at + "/" + id + "/verifier");
        assertThat(group.first().get(group.question("1")).text()).contains("vérifié par Malo Fondatrice");
    }

    @Test
    void many_arguments_take_no_more_statements_than_few() {
        var group = group(2);
        group.written("1");
        var path = UUID.fromString(group.path.substring(8));
        var founder = founders.of(path).getFirst().id();
        Runnable page = () -> group.founders.get(1).get(group.question("1"));
        arguments.add(path, "1", new Said(Side.FOR, "Un argument", null), founder);
        long few = Statements.least(page);
        for (int i = 0; i < 40; i++) arguments.add(path, "1", new Said(Side.AGAINST, "Un autre " + i, null), founder);
        assertThat(Statements.least(page)).isLessThanOrEqualTo(few);
        assertThat(group.first().get(group.question("1")).text()).contains("Un autre 39");
    }
}
