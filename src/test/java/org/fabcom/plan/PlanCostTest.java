package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.cases.Cases;
import org.fabcom.cases.work.KnownCost;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One cost of a case: tools, acts that are in none of them, and the end with its difference. */
@FabComTest
@WithCatalogue
class PlanCostTest {

    private final KnownCost cost;
    private final Acts acts;
    private final Cases cases;
    private final Accompanied accompanied;
    private Garden garden;

    PlanCostTest(KnownCost cost, Acts acts, Cases cases, ApplicationContext context) {
        this.cost = cost;
        this.acts = acts;
        this.cases = cases;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_garden_that_moves() {
        garden = accompanied.garden().accepted();
        cases.decide(garden.file.id(), garden.yann.id(), it -> it.begin(""));
        garden.drive(Stage.SPACE_OPENED, LocalDate.now());
        garden.take(Garden.DRIVE, new Step.SaySpent(new Item.Spent(200, 4000)));
    }

    private void act(int minutes, List<UUID> items) {
        acts.note(
                Ids.next(),
                garden.yann.id(),
                new Act.Content(
                        LocalDate.now(),
                        minutes,
                        new Act.Where(Act.Place.REMOTE, null, null, ""),
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        Set.of(),
                        new Act.Individual(null, null),
                        new Act.Participants(Set.of(), new Margins(1, 0, Map.of(), Map.of(), Map.of())),
                        Set.of(garden.gardens.id()),
                        garden.file.id().value(),
                        null,
                        items,
                        ""));
    }

    private KnownCost.Cost known() {
        return cost.of(garden.file.id());
    }

    @Test
    void an_act_that_is_in_what_a_tool_took_is_not_added_twice() {
        act(60, List.of(garden.item(Garden.DRIVE).id()));
        assertThat(known().minutes()).isEqualTo(200);
        act(45, List.of());
        act(30, List.of(garden.item("Gmail").id()));
        assertThat(known().minutes()).isEqualTo(275);
        assertThat(known().cents()).isEqualTo(4000);
        assertThat(known().tools().said()).isEqualTo(1);
        assertThat(known().tools().unsaid())
                .as("unknown adds nothing and is counted")
                .isPositive();
    }

    @Test
    void tools_are_counted_as_tools_and_what_is_put_in_place_apart() {
        garden.take(
                "Un nom de domaine",
                new Step.ChooseTarget(new Item.Target("jardins.example", "Gandi"), LocalDate.now()),
                new Step.Advance(Stage.SPACE_OPENED, LocalDate.now()),
                new Step.SaySpent(new Item.Spent(30, 0)));
        var items = accompanied.items(garden.plan());
        int tools = (int) items.stream()
                .filter(it -> it.subject().way() == Stage.Way.LEAVING)
                .count();
        assertThat(known().tools()).isEqualTo(new KnownCost.Lines(tools, 1, 200, 4000));
        assertThat(known().groundwork()).isEqualTo(new KnownCost.Lines(items.size() - tools, 1, 30, 0));
        assertThat(known().minutes()).isEqualTo(230);
        assertThat(garden.mediator.get(garden.file.url() + "/terminer").text())
                .contains(
                        "Dit pour un outil du plan",
                        "Dit pour un préparatif ou un compte à reprendre",
                        "Pour " + (tools - 1) + " outils du plan, personne n’a dit");
    }

    @Test
    void the_end_begins_with_it_and_the_difference_is_shown() {
        act(45, List.of());
        var form = garden.mediator.get(garden.file.url() + "/terminer");
        assertThat(form.page().selectFirst("[name=heures]").val()).isEqualTo("4 h 05");
        assertThat(form.page().selectFirst("[name=euros]").val()).isEqualTo("40.00");
        var closed = form.form("Terminer")
                .tick("Abandonné")
                .set("heures", "6")
                .fill("Pourquoi", "Plus personne")
                .submit()
                .follow();
        assertThat(closed.text()).contains("Ce que cela a coûté", "+ 1 h 55", "c’est la fin qui compte");
    }

    @Test
    void hours_are_read_as_they_are_said_many_are_asked_about_and_wrong_ones_are_corrected_without_reopening() {
        act(45, List.of());
        var url = garden.file.url();
        var form = garden.mediator.get(url + "/terminer").form("Terminer").tick("Abandonné");
        form.fill("Pourquoi", "Plus personne");
        var asked = form.set("heures", "230").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("230 h, vraiment");
        var closed = asked.form("Terminer").submit().follow();
        assertThat(closed.page().select("dl.figures").text()).contains("230 h");
        var page = garden.mediator.get(url + "/cout");
        assertThat(page.page().selectFirst("[name=heures]").val()).isEqualTo("230");
        var corrected = page.form("Corriger").set("heures", "2h30").submit().follow();
        assertThat(corrected.page().select("dl.figures").text())
                .contains("2 h 30")
                .doesNotContain("230 h");
        assertThat(corrected.text()).contains("a corrigé le temps ou les euros passés", "Abandonné");
        assertThat(garden.volunteer.get(url + "/cout").status()).isEqualTo(403);
        int version = cases.find(garden.file.id()).orElseThrow().version();
        for (var hours : List.of("2 h 30", "2,5")) {
            var same = garden.mediator
                    .get(url + "/cout")
                    .form("Corriger")
                    .set("heures", hours)
                    .submit()
                    .follow();
            assertThat(same.text())
                    .contains("Rien à corriger : ces chiffres étaient déjà notés.")
                    .doesNotContain("Corrigé.")
                    .containsOnlyOnce("a corrigé le temps ou les euros passés");
        }
        assertThat(cases.find(garden.file.id()).orElseThrow().version()).isEqualTo(version);
        var euros = garden.mediator
                .get(url + "/cout")
                .form("Corriger")
                .set("euros", "41")
                .submit()
                .follow();
        assertThat(euros.text()).as("the same time, other euros").contains("Corrigé.");
    }

    @Test
    void nothing_known_is_no_cost_of_zero() {
        var other = accompanied.garden().accepted();
        assertThat(cost.of(other.file.id()).known()).isFalse();
        assertThat(other.mediator.get(other.file.url()).text()).doesNotContain("Ce que cela a coûté");
        assertThat(other.mediator
                        .get(other.file.url() + "/terminer")
                        .page()
                        .selectFirst("[name=heures]")
                        .val())
                .isEmpty();
    }
}
