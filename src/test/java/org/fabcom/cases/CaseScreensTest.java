package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.work.Contests;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of a case in a real browser, on a phone of 320 px and at a desk: no barrier, no sideways scroll, one yellow act. */
@FabComTest
@WithCatalogue
record CaseScreensTest(Web web, Neighbours neighbours, ApplicationContext beans, Contests contests) {

    @Test
    void the_pages_of_a_case_are_open_to_all() {
        var world = new CaseWorld(beans, neighbours);
        var asked = world.asked();
        var it = world.discussed();
        contests.contest(it.id(), "Mailchimp", "D9", "Le compte est au nom de l’association", world.lucie.id());
        var accepted = world.accepted();
        var followed = world.followed(LocalDate.parse("2026-01-01"));
        var closed = world.closed();
        var own = new ArrayList<>(List.of("/accompagnements", "/accompagnements/demander?besoin=Bonjour"));
        List.of(asked, it, accepted, followed, closed).forEach(one -> own.add(one.url()));
        own.add(accepted.url() + "/priorites");
        own.add(followed.url() + "/suivis/30");
        var mediator = List.of(
                "/accompagnement/journee",
                it.url(),
                it.url() + "/terminer",
                it.url() + "/rendez-vous",
                "/accompagnement/mediation/" + world.yann.id(),
                "/accompagnement/accueil",
                "/accompagnement/accueil?structure=nouvelle");
        var coordinator = List.of(
                "/accompagnement/file",
                "/accompagnement/dossiers",
                asked.url(),
                asked.url() + "/reorienter",
                it.url() + "/confier",
                it.url() + "/reunir");
        walk(world.lucie, own, "own");
        walk(world.yann, mediator, "mediator");
        walk(world.aline, coordinator, "coordinator");
    }

    private void walk(Person who, List<String> paths, String as) {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.as(neighbours.signedIn(who));
            int place = 0;
            for (var path : paths) {
                var name = "case-" + as + "-" + place++;
                tab.seen(path, List.of(Look.PHONE, Look.DESK), look -> {
                    tab.picture(name);
                    assertThat(tab.barriers())
                            .as(as + " " + path + " " + look.name())
                            .isEmpty();
                    assertThat(tab.tooWide()).as("sideways scroll of " + path).isFalse();
                    assertThat(tab.page().locator("main .button.go").count())
                            .as("yellow acts of " + as + " " + path)
                            .isLessThanOrEqualTo(1);
                });
            }
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
