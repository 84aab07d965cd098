package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.cases.Cases;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A18: hours and training of an alternative, from the plans that were finished here; fewer than three organisations tell nothing. */
@FabComTest
@WithCatalogue
class FinishedMovesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String RESULT = "/faire-le-point/resultat?p=9&t=google-drive";

    private final Web web;
    private final Acts acts;
    private final Cases cases;
    private final FollowUps followUps;
    private final Caches caches;
    private final Accompanied accompanied;

    FinishedMovesTest(Web web, Acts acts, Cases cases, FollowUps followUps, Caches caches, ApplicationContext context) {
        this.followUps = followUps;
        this.caches = caches;
        this.web = web;
        this.acts = acts;
        this.cases = cases;
        this.accompanied = new Accompanied(context);
    }

    private Garden moved(int minutes, int taught) {
        var garden = accompanied.garden().accepted();
        cases.decide(garden.file.id(), garden.yann.id(), it -> it.begin(""));
        garden.drive(Stage.READ_ONLY, DAY);
        garden.take(
                Garden.DRIVE,
                new Step.KeepArchive(new Archive(DAY, "Disque", "Lucie", null)),
                new Step.Advance(Stage.CLOSED, DAY.plusDays(40)),
                new Step.SaySpent(new Item.Spent(minutes, 0)));
        if (taught > 0) workshop(garden, taught);
        caches.clear();
        return garden;
    }

    private void workshop(Garden garden, int minutes) {
        acts.note(
                Ids.next(),
                garden.yann.id(),
                new Act.Content(
                        DAY,
                        minutes,
                        new Act.Where(Act.Place.REMOTE, null, null, ""),
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        Set.of(),
                        new Act.Collective("Prendre Nextcloud en main", null),
                        new Act.Participants(Set.of(), new Margins(4, 0, Map.of(), Map.of(), Map.of())),
                        Set.of(garden.gardens.id()),
                        garden.file.id().value(),
                        null,
                        List.of(garden.item(Garden.DRIVE).id()),
                        ""));
    }

    private String sheet() {
        return web.visitor().get("/catalogue/nextcloud").page().select("main").text();
    }

    private String result() {
        return web.visitor().get(RESULT).page().select("#outil-0").text();
    }

    @Test
    void the_middle_of_three_organisations_stands_on_the_sheet_and_in_the_result_with_its_number() {
        moved(600, 120);
        moved(900, 0);
        assertThat(sheet()).contains("Heures : inconnues", "moins de trois structures", "Formation : inconnue");
        assertThat(result()).contains("heures et formation inconnues");

        moved(300, 60);
        assertThat(sheet())
                .contains("Heures : 10 h, toutes personnes comprises, médiane de 3 passages", "3 structures d’ici")
                .as("two of them had workshops")
                .contains("Formation : inconnue");
        assertThat(result()).contains("Y passer (Nextcloud)", "Heures : 10 h");

        var last = moved(1200, 240);
        assertThat(sheet()).contains("Formation : 2 h d’ateliers, médiane de 3 passages de 3 structures");
        assertThat(web.visitor()
                        .get("/faire-le-point/resultat/preuves?p=9&t=google-drive&outil=0")
                        .text())
                .contains("Formation : 2 h d’ateliers");
        assertThat(news(last)).contains("Google Drive → Nextcloud").doesNotContain("Mailchimp");
    }

    /** Whoever gives news, or calls for them, reads of what. */
    private String news(Garden garden) {
        var file = cases.find(garden.file.id()).orElseThrow();
        followUps.follow(file.id(), file.version(), LocalDate.now().minusDays(31), garden.yann.id());
        return garden.mediator.get(file.url() + "/suivis/30").text();
    }

    @Test
    void what_nobody_finished_is_unknown_and_never_nothing() {
        assertThat(web.visitor()
                        .get("/catalogue/cryptpad")
                        .page()
                        .select("main")
                        .text())
                .contains("Heures : inconnues")
                .doesNotContain("0 h");
    }
}
