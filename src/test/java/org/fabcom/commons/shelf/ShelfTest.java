package org.fabcom.commons.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.cases.Cases;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the shelf keeps in mind is what stands in the base. */
@FabComTest
@WithCatalogue
class ShelfTest {

    private final PlanShelf shelf;
    private final SharedPlans plans;
    private final Neighbours neighbours;
    private final Cases cases;
    private final Web web;
    private final Accompanied accompanied;
    private final Commoners commoners;

    ShelfTest(
            PlanShelf shelf,
            SharedPlans plans,
            Neighbours neighbours,
            Cases cases,
            Web web,
            ApplicationContext context) {
        this.shelf = shelf;
        this.plans = plans;
        this.neighbours = neighbours;
        this.cases = cases;
        this.web = web;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @Test
    void one_accompaniment_opens_again_while_another_ends_and_both_plans_say_so() {
        var first = published();
        var second = published();
        var ended = fork(first);
        var going = fork(second);
        commoners.closed(ended, Outcome.PARTIAL);
        assertThat(arrived(first)).isEqualTo(1);
        assertThat(arrived(second)).isZero();
        cases.decide(ended.file.id(), ended.yann.id(), it -> it.reopen("Il restait un tableau"));
        commoners.closed(going, Outcome.PARTIAL);
        assertThat(arrived(first)).isZero();
        assertThat(arrived(second)).isEqualTo(1);
    }

    @Test
    void the_home_tells_strangers_who_changed_their_tools_and_how_it_ended_as_long_as_they_want_that() {
        published();
        var plan = shelf.all().getFirst().url();
        var told = web.visitor().get("/");
        assertThat(told.text()).contains("Ils et elles l’ont fait").contains("Réussi en partie");
        assertThat(told.body()).contains("href=\"" + plan + "\"");
        assertThat(accompanied.garden().volunteer.get("/").body())
                .as("whoever has an account has their own things there")
                .doesNotContain("href=\"" + plan + "\"");
        var sabine = neighbours.person("Sabine", InstanceRole.COORDINATOR);
        plans.withdraw(UUID.fromString(plan.substring(SharedPlan.PATH.length() + 1)), "Un nom y était", sabine.id());
        assertThat(web.visitor().get("/").body()).doesNotContain("href=\"" + plan + "\"");
    }

    private String published() {
        var garden = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        commoners.proposed(garden, Map.of(Garden.DRIVE, "Compter les fichiers"));
        return commoners.published(garden, "Un jardin", Licence.CC_BY_SA);
    }

    private Garden fork(String plan) {
        var garden = accompanied.garden().accepted();
        var line = web.visitor()
                .get(plan)
                .page()
                .select("ol.rows > li:contains(" + Garden.DRIVE + ")")
                .attr("id");
        var taken = garden.mediator.post(
                plan + "/reprendre", "accompagnement", garden.file.id().toString(), "lignes", line);
        assertThat(taken.status()).isEqualTo(303);
        return garden;
    }

    private long arrived(String plan) {
        return shelf.all().stream()
                .filter(it -> it.url().equals(plan))
                .findFirst()
                .orElseThrow()
                .arrived();
    }
}
