package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** How long others took (A35), and that it is not shown to an organisation as long as one would know whom it is about (A41). */
@FabComTest
@WithCatalogue
class DurationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Accompanied accompanied;

    DurationsTest(ApplicationContext context) {
        this.accompanied = new Accompanied(context);
    }

    private void left() {
        var other = accompanied.garden().accepted();
        other.drive(Stage.READ_ONLY, DAY);
        other.take(
                Garden.DRIVE,
                new Step.KeepArchive(new Archive(DAY, "Disque", "Lucie", null)),
                new Step.Advance(Stage.CLOSED, DAY.plusDays(40)),
                new Step.SaySpent(new Item.Spent(600, 0)));
    }

    @Test
    void what_fewer_than_three_organisations_did_is_for_the_team_only() {
        var mine = accompanied.garden().accepted();
        assertThat(known(mine, mine.volunteer)).contains("aucun plan terminé encore");
        left();
        left();
        assertThat(known(mine, mine.mediator)).contains("Environ 40 jours, d’après 2 plans. Environ 10 h de travail");
        assertThat(known(mine, mine.volunteer))
                .contains("moins de trois structures sont allées au bout")
                .doesNotContain("d’après")
                .doesNotContain("de travail,");
        left();
        assertThat(known(mine, mine.volunteer)).contains("Environ 40 jours, d’après 3 plans. Environ 10 h de travail");
    }

    private static String known(Garden garden, WebVisitor who) {
        return who.get(garden.url(Garden.DRIVE)).text();
    }
}
