package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever controls reads the tills of a house for some days, without a seat, by a link that works once; nothing can be changed by it. */
@FabComTest
class ControlTest extends ControlledStall {

    private final Web web;

    ControlTest(ApplicationContext beans) {
        super(beans);
        web = beans.getBean(Web.class);
    }

    @Test
    void the_first_to_open_the_link_reads_and_changes_nothing_until_its_last_day() {
        var link = link("7");
        var iris = neighbours.signedIn(neighbours.person("Iris Contrôle"));
        assertThat(iris.get(at("/journal")).status()).isEqualTo(403);
        var late = neighbours.signedIn(neighbours.person("Paul Lent"));
        var early = late.get(link);
        var asked = iris.get(link);
        assertThat(asked.text())
                .contains("ouvre ses caisses en lecture jusqu’au")
                .contains("voit votre nom");
        assertThat(iris.get(at("/journal")).status())
                .as("to look at the link takes nothing")
                .isEqualTo(403);
        assertThat(asked.form("Lire ces caisses").submit().follow().text()).contains("Vous lisez ces caisses");
        for (var page : List.of("/clotures", "/clotures.csv", "/journal", "/journal/verification", "/ventes/" + sale))
            assertThat(iris.get(at(page)).status()).as(page).isEqualTo(200);
        assertThat(iris.get(at("/journal/verification")).text()).contains("Caisse");
        assertThat(iris.get(at("")).status()).isEqualTo(403);
        for (var page :
                List.of("/ouverture", "/lignes", "/encaisser", "/fermeture", "/fond", "/archives", "/hors-service"))
            assertThat(iris.post(at(page)).status()).as(page).isEqualTo(403);
        assertThat(iris.get("/caisse/controle/" + stall.owner()).status())
                .as("gives nobody an access")
                .isEqualTo(403);
        var refused = early.form("Lire ces caisses").submit();
        assertThat(refused.status()).as("it served").isEqualTo(409);
        assertThat(refused.text()).contains("Ce lien a déjà servi").doesNotContain("FC-0409");
        var again = late.get(link);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text())
                .contains("Ce lien a déjà servi. Demandez-en un autre à")
                .doesNotContain("Lire ces caisses");
        assertThat(late.get(at("/journal")).status()).isEqualTo(403);
        assertThat(asked.form("Lire ces caisses").submit().status())
                .as("pressed twice")
                .isEqualTo(303);
        assertThat(manager.get("/caisse/controle/" + stall.owner()).text()).contains("Iris Contrôle");
        stall.clock.forward(Duration.ofDays(8));
        iris = neighbours.signedIn(neighbours.person("Iris la seconde"));
        assertThat(iris.get(link).status()).as("it is over").isEqualTo(404);
        assertThat(neighbours
                        .signedIn(stall.shop.manager)
                        .get("/caisse/controle/" + stall.owner())
                        .text())
                .doesNotContain("Iris Contrôle")
                .contains("Personne de l’extérieur");
    }

    /** The next day, from the home page: what was opened is found again, and no longer than it is open. */
    @Test
    void who_was_let_in_finds_the_tills_again_until_it_is_taken_back() {
        var link = link("7");
        var person = neighbours.person("Théo Retour");
        var theo = neighbours.signedIn(person);
        assertThat(theo.get("/").text()).doesNotContain("Les caisses de");
        assertThat(theo.get("/moi").page().select("main a[href=/caisse], a[href=/caisse]"))
                .isEmpty();
        theo.get(link).form("Lire ces caisses").submit();
        assertThat(theo.get("/").click("Les caisses de").text()).contains(till.name());
        assertThat(theo.get("/moi").page().select("a[href=/caisse]")).isNotEmpty();
        assertThat(theo.get(link).text())
                .contains("Vous lisez ces caisses jusqu’au")
                .doesNotContain("Lire ces caisses");
        manager.get("/caisse/controle/" + stall.owner()).form("Retirer").submit();
        assertThat(theo.get("/").text()).doesNotContain("Les caisses de");
        assertThat(theo.get(link).text())
                .contains("Cet accès a été retiré")
                .doesNotContain("Vous lisez")
                .doesNotContain("Lire ces caisses");
        assertThat(theo.post(link).text()).contains("Cet accès a été retiré").doesNotContain("Vous lisez");
        assertThat(theo.get(at("/journal")).status()).isEqualTo(403);
    }

    @Test
    void it_ends_by_itself_and_before_if_the_house_says_so() {
        var person = neighbours.person("Nour");
        var nour = neighbours.signedIn(person);
        nour.get(link("2")).form("Lire ces caisses").submit();
        assertThat(nour.get(at("/journal")).status()).isEqualTo(200);
        manager.get("/caisse/controle/" + stall.owner()).form("Retirer").submit();
        assertThat(nour.get(at("/journal")).status()).isEqualTo(403);
        nour.get(link("2")).form("Lire ces caisses").submit();
        assertThat(nour.get(at("/journal")).status()).isEqualTo(200);
        stall.clock.forward(Duration.ofDays(4));
        nour = neighbours.signedIn(person);
        assertThat(nour.get(at("/journal")).status()).isEqualTo(403);
    }

    /** A guard of what is lent must not keep what is held: any duty is taken away, also an old one, and its holder can leave. */
    @Test
    void a_duty_ends_whenever_it_is_taken_away() {
        for (var duty : List.of(Duty.TILL, Duty.AUDITOR)) {
            var paul = stall.with(duty, "Paul " + duty);
            stall.clock.forward(Duration.ofDays(40));
            beans.getBean(Duties.class).end(stall.shop.site.id(), paul.id(), duty, stall.shop.manager.id());
            assertThat(held(paul)).as("%s taken away", duty).isZero();
            beans.getBean(Duties.class).grant(stall.shop.site.id(), paul.id(), duty, stall.shop.manager.id());
            beans.getBean(Seats.class).remove(stall.owner(), paul.id(), stall.shop.manager.id());
            assertThat(held(paul)).as("%s left", duty).isZero();
        }
    }

    private int held(Person person) {
        return stall.db
                .sql("select count(*) from flows.duty where person = :person and ended_at is null")
                .param("person", person.id().value())
                .single(Integer.class);
    }

    @Test
    void its_pages_have_no_barrier() {
        var link = link("7");
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look).as(manager)) {
                tab.go("/caisse/controle/" + stall.owner() + "?lien=" + link.split("/")[5] + "&jusqu="
                                + link.split("/")[4])
                        .picture("till-control");
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
                tab.go(link).picture("till-control-take");
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
            }
        }
    }
}
