package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Two people act on one item of a plan, through the page: one wins, the others see what happened and by whom. */
@FabComTest
@WithCatalogue
class PlanTogetherTest {

    private static final String OPENED = "L’espace Nextcloud est ouvert";

    private final PlanJournal journal;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Garden garden;

    PlanTogetherTest(PlanJournal journal, Neighbours neighbours, ApplicationContext context) {
        this.journal = journal;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_target_is_chosen() {
        garden = accompanied.garden().accepted();
        garden.post(garden.volunteer, Garden.DRIVE, "cible", "logiciel", "Nextcloud");
        assertThat(drive().stage()).isEqualTo(Stage.TARGET_CHOSEN);
    }

    private Item drive() {
        return garden.item(Garden.DRIVE);
    }

    /** Each in a browser of their own. */
    private WebForm form(Person who) {
        return neighbours.signedIn(who).get(garden.url(Garden.DRIVE)).form(OPENED);
    }

    @Test
    void whoever_comes_second_sees_what_happened_and_by_whom() {
        var mine = form(garden.lucie);
        form(garden.yann).submit();
        var late = mine.submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un vous a devancé. Yann est passé·e à « Espace ouvert »");
        assertThat(late.text()).contains("demander l’export");
    }

    @Test
    void eight_browsers_at_the_same_instant_are_one_step_and_seven_explanations() throws Exception {
        var before = drive();
        int steps = journal.of(before.id()).size();
        var together = new CyclicBarrier(8);
        List<Callable<WebAnswer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var form = form(i % 2 == 0 ? garden.lucie : garden.yann);
            all.add(() -> {
                together.await();
                return form.submit();
            });
        }
        List<WebAnswer> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var each : people.invokeAll(all)) answers.add(each.get());
        }
        assertThat(answers).filteredOn(it -> it.status() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .hasSize(7)
                .allSatisfy(it -> assertThat(it.text())
                        .containsPattern("Quelqu’un vous a devancé\\. (Lucie|Yann) est passé·e à « Espace ouvert »"));
        assertThat(drive().version()).isEqualTo(before.version() + 1);
        assertThat(journal.of(before.id())).hasSize(steps + 1);
    }
}
