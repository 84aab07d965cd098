package org.fabcom.acts.followed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** Somebody whom staff serve is named in acts; their way reads from act to act; different persons are counted. */
@FabComTest
class FollowedTest {

    private static int names;

    private final Neighbours neighbours;
    private final ServedPeople served;
    private final Person yann;
    private final WebVisitor browser;
    private String name = "";
    private final PartyId odile;

    FollowedTest(Neighbours neighbours, ServedPeople served) {
        this.neighbours = neighbours;
        this.served = served;
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        browser = neighbours.signedIn(yann);
        name = "Odile Martin " + (char) ('A' + names++);
        odile = served.register(new Served.Draft(name, new Commune("26362", "Valence"), ""), "fr", yann.id());
    }

    private static WebForm remote(WebForm form) {
        return form.fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("à distance")
                .tick("courriel")
                .tick("30 min");
    }

    @Test
    void from_her_page_to_an_act_and_back_to_her_way() {
        remote(browser.get("/personnes/" + odile)
                        .click("Noter un acte avec cette personne")
                        .form("Noter cet acte"))
                .submit();
        var way = browser.get("/personnes/" + odile).click("Son parcours, d’acte en acte");
        assertThat(way.text()).contains("Parcours", name, "30 min · 1 acte", "Courriel");
        assertThat(way.click("Courriel").text()).contains(name, "1 personne");
    }

    @Test
    void a_name_that_is_typed_finds_her_and_several_are_chosen_from() {
        var typed = remote(browser.get("/actes/nouveau").form("Noter cet acte"));
        assertThat(typed.fill("Une personne suivie", name).submit().follow().text())
                .contains("Acte noté");
        assertThat(browser.get("/actes/personnes/" + odile).text()).contains("1 acte");
        served.register(new Served.Draft(name + " fille", new Commune("26362", "Valence"), ""), "fr", yann.id());
        var unclear = remote(browser.get("/actes/nouveau").form("Noter cet acte"))
                .fill("Une personne suivie", name.substring(0, name.length() - 1))
                .submit();
        assertThat(unclear.text()).contains("Plusieurs personnes peuvent être celle-là");
        assertThat(unclear.form("Noter cet acte")
                        .tick(name + " fille (Valence)")
                        .submit()
                        .status())
                .isEqualTo(303);
        var nobody = remote(browser.get("/actes/nouveau").form("Noter cet acte"))
                .fill("Une personne suivie", "Zoé Inconnue")
                .submit();
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Personne n’est encore suivi sous ce nom");
    }

    @Test
    void who_came_twice_is_one_person_and_two_attendances() {
        for (int i = 0; i < 2; i++) {
            var sent = remote(browser.get("/actes/nouveau?personnes=" + odile).form("Noter cet acte"))
                    .submit();
            assertThat(sent.status())
                    .as("the same again on one day is asked about")
                    .isEqualTo(i == 0 ? 303 : 422);
            if (i == 1) sent.form("Noter cet acte").submit();
        }
        var page = browser.get("/actes/bilan?du=" + LocalDate.now(Span.ZONE) + "&au=" + LocalDate.now(Span.ZONE));
        var row = page.page().select("tr").stream()
                .filter(it -> it.text().startsWith("Personnes différentes"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").first().text()).isEqualTo("1");
        assertThat(page.text()).contains("2 présences");
    }

    @Test
    void her_page_shows_what_was_done_and_whom_to_tell_that_she_wants_to_be_erased() {
        var sabine = neighbours.person("Sabine Roche", InstanceRole.COORDINATOR);
        remote(browser.get("/actes/nouveau?personnes=" + odile).form("Noter cet acte"))
                .submit();
        var page = browser.get("/personnes/" + odile);
        assertThat(page.text()).contains("Courriel · 30 min", "Notes et changements");
        var other = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(other.get("/personnes/" + odile).text())
                .as("acts of colleagues are theirs")
                .doesNotContain("Courriel · 30 min");
        var erasing = page.click("Effacer cette personne");
        assertThat(erasing.text()).contains("Écrire à Sabine Roche").doesNotContain("Notez comment elle l’a dit");
        assertThat(erasing.page().select("a[href^=mailto:" + sabine.email().text() + "]"))
                .hasSize(1);
    }

    @Test
    void a_colleague_reads_how_many_acts_there_are_and_not_which() {
        remote(browser.get("/actes/nouveau?personnes=" + odile).form("Noter cet acte"))
                .submit();
        var nadia = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(nadia.get("/actes/personnes/" + odile).text())
                .contains("1 autre acte noté par quelqu’un d’autre")
                .doesNotContain("Courriel");
        var aline = neighbours.signedIn(neighbours.person("Aline Petit", InstanceRole.COORDINATOR));
        assertThat(aline.get("/actes/personnes/" + odile).text()).contains("Courriel", "Yann Le Goff");
    }

    @Test
    void an_act_that_is_corrected_keeps_whom_it_names() {
        remote(browser.get("/actes/nouveau?personnes=" + odile).form("Noter cet acte"))
                .submit();
        var act = browser.get("/actes").page().selectFirst(".rows h2 a").attr("href");
        browser.get(act + "/modifier").form("Enregistrer").tick("2 h").submit();
        assertThat(browser.get("/actes/personnes/" + odile).text()).contains("2 h · 1 acte");
    }
}
