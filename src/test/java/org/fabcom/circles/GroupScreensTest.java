package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of groups in a real browser, as Léa sees them who manages a house with four storeys. */
@FabComTest
class GroupScreensTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Groups groups;
    private final Memberships memberships;
    private final Clock clock;
    private final Circus circus;

    GroupScreensTest(
            ApplicationContext context,
            Web web,
            Neighbours neighbours,
            Groups groups,
            Memberships memberships,
            Clock clock) {
        this.web = web;
        this.neighbours = neighbours;
        this.groups = groups;
        this.memberships = memberships;
        this.clock = clock;
        this.circus = new Circus(context);
    }

    @Test
    void groups_have_no_barrier_on_a_phone_and_on_a_desk() {
        var lea = neighbours.person("Léa Morel");
        var ida = neighbours.person("Ida Nowak");
        var house = neighbours.association("Système d’échange local des Trois-Rivières", lea);
        neighbours.seat(house, ida, Seat.MEMBER);
        var said = new Group.Draft(
                "Accueil, convivialité et intendance des rencontres",
                "Le premier samedi du mois, au foyer.",
                Set.of(),
                Audience.HOUSE,
                false);
        var circle = Circus.done(groups.create(GroupKind.CIRCLE, said, house.id(), null, circus.as(lea)));
        var inner = circus.circle("Café du troc", house, circle, lea);
        circus.circle("Vaisselle", house, inner, lea);
        var role = circus.role("Trésorerie", house, circle, lea, Right.WALLET, Right.PROJECT);
        circus.role("Clés du foyer", house, inner, lea);
        circus.seat(role, ida, lea, Days.today(clock));
        memberships.add(circle.id(), ida.id(), circus.as(lea));
        memberships.add(inner.id(), lea.id(), circus.as(lea));
        var url = "/groupes/" + circle.id();
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/connexion");
            tab.page().getByLabel("Courriel").fill(lea.email().text());
            tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
            tab.page().locator("main button.go").click();
            for (var path : java.util.List.of(
                    "/groupes",
                    url,
                    "/groupes/" + role.id(),
                    "/groupes/nouveau?genre=ROLE&dans=" + circle.id(),
                    "/groupes/" + inner.id() + "/deplacer",
                    url + "/journal"))
                tab.seen(path, java.util.List.of(Look.PHONE, Look.DESK), look -> {
                    var name = "groups" + path.replaceAll("[0-9a-f-]{36}", "un").replaceAll("[/?=&]", "-");
                    tab.picture(path.endsWith(role.id().toString()) ? "groups-role" : name);
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as("sideways scroll of " + path).isFalse();
                    assertThat(tab.page().locator("h1").count())
                            .as("h1 of " + path)
                            .isEqualTo(1);
                    assertThat(tab.page().locator("main .button.go").count())
                            .as("yellow on " + path)
                            .isLessThanOrEqualTo(1);
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
