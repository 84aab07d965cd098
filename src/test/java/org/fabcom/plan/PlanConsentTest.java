package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A tool that joins a plan after the organisation accepted it. */
@FabComTest
@WithCatalogue
class PlanConsentTest extends WithTrello {

    PlanConsentTest(ApplicationContext beans) {
        super(beans);
    }

    @BeforeEach
    void an_accepted_plan() {
        garden = accompanied.garden().accepted();
        trello();
    }

    private boolean refused(Taken taken) {
        return taken instanceof Taken.Refused no
                && no.refusals().stream().anyMatch(StepRefusal.PlanNotAccepted.class::isInstance);
    }

    private Taken opened() {
        garden.tried(
                "Trello", new Step.ChooseTarget(new org.fabcom.plan.way.Item.Target("WeKan", ""), LocalDate.now()));
        return garden.tried("Trello", new Step.Advance(Stage.SPACE_OPENED, LocalDate.now()));
    }

    @Test
    void no_step_is_taken_before_the_organisation_agrees_and_the_others_go_on() {
        assertThat(refused(opened())).isTrue();
        assertThat(refused(garden.tried(Garden.DRIVE, new Step.Advance(Stage.SPACE_OPENED, LocalDate.now()))))
                .as("what they accepted is not asked again")
                .isFalse();
        var page = garden.volunteer.get(garden.planUrl());
        assertThat(page.text()).contains("en attente de votre accord");
        assertThat(garden.mediator.get(garden.planUrl()).page().select("form[action$=accord]"))
                .as("who accompanies does not answer for them")
                .isEmpty();
        assertThat(page.form("D’accord pour cet outil").submit().follow().text())
                .contains("C’est d’accord pour");
        while (!consents.waiting(garden.plan().id()).isEmpty())
            garden.volunteer
                    .get(garden.planUrl())
                    .form("D’accord pour cet outil")
                    .submit();
        assertThat(refused(garden.tried("Trello", new Step.Advance(Stage.SPACE_OPENED, LocalDate.now()))))
                .isFalse();
    }

    @Test
    void what_they_do_not_want_leaves_the_plan_and_both_are_told() throws Exception {
        assertThat(told(garden.lucie, "plan.asked")).isEqualTo(1);
        var item = garden.item("Trello");
        var answer = garden.volunteer.post(garden.plan().url(item.id()) + "/accord", "reponse", "non");
        assertThat(answer.follow().text()).contains("quitte le plan");
        assertThat(garden.volunteer
                        .post(garden.plan().url(item.id()) + "/accord", "reponse", "oui")
                        .follow()
                        .text())
                .as("answered already")
                .contains("Quelqu’un a déjà répondu");
        assertThat(told(garden.yann, "plan.declined")).isEqualTo(1);
        assertThat(garden.mediator
                        .post(garden.plan().url(item.id()) + "/accord", "reponse", "oui")
                        .follow()
                        .text())
                .doesNotContain("C’est d’accord");
    }

    @Test
    void a_plan_that_nobody_accepted_yet_asks_nothing_apart() {
        garden = accompanied.garden().drawn();
        trello();
        assertThat(consents.waiting(garden.plan().id())).isEmpty();
    }

    /** Told after the transaction, by another thread. */
    private long told(Person person, String kind) throws InterruptedException {
        for (int i = 0; ; i++) {
            long told = db.sql("select count(*) from talk.notice where person = :person and kind = :kind")
                    .param("person", person.id().value(), "kind", kind)
                    .single(Long.class);
            if (told > 0 || i == 100) return told;
            Thread.sleep(50);
        }
    }
}
