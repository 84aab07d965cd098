package org.fabcom.accompaniment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.accompaniment.plan.way.Stage;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
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

    private final Plans plans;
    private final PlanJournal journal;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Person lucie;
    private Person yann;
    private Plan plan;

    PlanTogetherTest(Plans plans, PlanJournal journal, Neighbours neighbours, ApplicationContext context) {
        this.plans = plans;
        this.journal = journal;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_target_is_chosen() {
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var gardens = neighbours.association("Les Jardins du Gué", lucie);
        plan = accompanied.accepted(accompanied.prioritised(gardens, lucie, yann), lucie, yann);
        neighbours
                .signedIn(lucie)
                .post(plan.url(drive().id()) + "/cible", "logiciel", "Nextcloud", "version", "" + drive().version());
        assertThat(drive().stage()).isEqualTo(Stage.TARGET_CHOSEN);
    }

    private Item drive() {
        return accompanied.item(plan, "Google Drive");
    }

    private WebForm form(Person who) {
        return neighbours.signedIn(who).get(plan.url(drive().id())).form(OPENED);
    }

    @Test
    void whoever_comes_second_sees_what_happened_and_by_whom() {
        var mine = form(lucie);
        form(yann).submit();
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
            var form = form(i % 2 == 0 ? lucie : yann);
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
