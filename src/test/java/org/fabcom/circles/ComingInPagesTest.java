package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** How people come into a group and into a role, through the pages (E53, E55). */
@FabComTest
class ComingInPagesTest {

    private final Neighbours neighbours;
    private final Sql db;
    private final Circus circus;

    ComingInPagesTest(ApplicationContext context, Neighbours neighbours, Sql db) {
        this.neighbours = neighbours;
        this.db = db;
        this.circus = new Circus(context);
    }

    @Test
    void somebody_is_invited_by_mail_into_a_group_of_the_community_and_comes_in_once() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var tom = neighbours.person("Tom");
        var ida = neighbours.person("Ida");
        var circle = circus.circle("Entraide", null, null, rose);
        var asked = neighbours
                .signedIn(rose)
                .post(
                        "/groupes/" + circle.id() + "/invitations",
                        "courriel",
                        tom.email().text());
        assertThat(asked.status()).isEqualTo(303);
        assertThat(neighbours
                        .signedIn(tom)
                        .post("/groupes/" + circle.id() + "/invitations", "courriel", "x@exemple.org")
                        .status())
                .isEqualTo(403);
        var link = db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", tom.email().text())
                .single(String.class);
        var found = Pattern.compile("/groupes/invitation\\?jeton=[0-9a-f-]{36}\\.[0-9a-zA-Z_-]+")
                .matcher(link);
        assertThat(found.find()).isTrue();
        var browser = neighbours.signedIn(tom);
        assertThat(browser.get(found.group() + "x").status()).isEqualTo(410);
        var page = browser.get(found.group());
        assertThat(page.text()).contains("Rose vous invite dans « Entraide »");
        assertThat(page.form("Entrer dans « Entraide »").submit().status()).isEqualTo(303);
        assertThat(circus.memberships.of(tom.id())).containsExactly(circle.id());
        assertThat(neighbours.signedIn(ida).get(found.group()).status()).isEqualTo(410);
    }

    @Test
    void an_address_that_is_invited_already_gets_no_second_letter_unless_it_is_asked_for() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var circle = circus.circle("Bricoles " + UUID.randomUUID(), null, null, rose);
        var address = UUID.randomUUID() + "@exemple.org";
        var browser = neighbours.signedIn(rose);
        var path = "/groupes/" + circle.id() + "/invitations";
        assertThat(browser.post(path, "courriel", address).follow().text())
                .contains("L’invitation part vers " + address);
        var second =
                browser.post(path, "courriel", address.toUpperCase(Locale.ROOT)).follow();
        assertThat(second.text()).contains("Une invitation est déjà en cours pour " + address, "rien n’est envoyé");
        assertThat(letters(address)).isOne();
        assertThat(second.page().select("form[action$=/retirer]")).hasSize(1);
        assertThat(second.form("Renvoyer le courriel").submit().follow().text())
                .contains("L’invitation part vers " + address);
        assertThat(letters(address)).isEqualTo(2);
        assertThat(neighbours
                        .signedIn(neighbours.person("Tom"))
                        .post(second.page().select("form[action$=/renvoyer]").attr("action"))
                        .status())
                .isEqualTo(403);
        second.form("Retirer l’invitation").submit();
        browser.post(path, "courriel", address);
        assertThat(letters(address))
                .as("a withdrawn one stands in nobody's way")
                .isEqualTo(3);
    }

    private int letters(String address) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", address)
                .single(Integer.class);
    }

    @Test
    void a_seat_form_says_what_is_wrong_with_its_dates() {
        var lea = neighbours.person("Léa");
        var house = neighbours.association("Le Temps", lea);
        var role = circus.role("Horloge", house, null, lea, Right.PROJECT);
        var browser = neighbours.signedIn(lea);
        var url = "/groupes/" + role.id() + "/places";
        var past = browser.post(
                url,
                "personne",
                lea.id().toString(),
                "du",
                circus.today.minusDays(3).toString());
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text()).contains("au plus tôt aujourd’hui");
        assertThat(browser.post(
                                url,
                                "personne",
                                lea.id().toString(),
                                "au",
                                circus.today.minusDays(3).toString())
                        .text())
                .contains("Le dernier jour vient après");
        for (var never : List.of("demain", "+999999999-12-31", "9999-12-31"))
            assertThat(browser.post(url, "personne", lea.id().toString(), "au", never)
                            .text())
                    .as(never)
                    .contains("2027-06-30");
        assertThat(browser.post(url).text()).contains("Choisissez une personne");
        assertThat(browser.post(url, "personne", lea.id().toString()).status()).isEqualTo(303);
        assertThat(browser.post(url, "personne", lea.id().toString()).text()).contains("tient déjà ce rôle");
        var stranger = neighbours.person("Hugo");
        var refused = browser.post(url, "personne", stranger.id().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("FC-4526");
    }
}
