package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A year of an association in a browser: asking, the answer, the register, a hearing, leaving. */
@FabComTest
record AssociationYearStoryTest(ApplicationContext beans, Web web, Neighbours neighbours, MovedClock clock) {

    @AfterEach
    void today() {
        clock.back();
    }

    private Tab as(Person person, Look look) {
        return Browser.get().open(web.address(), look).as(neighbours.signedIn(person));
    }

    private static void sound(Tab tab, String where) {
        tab.picture("members-" + where);
        assertThat(tab.barriers()).as(where).isEmpty();
        assertThat(tab.tooWide()).as("sideways scroll of " + where).isFalse();
        assertThat(tab.complaints()).as(where).isEmpty();
    }

    private static Locator field(Tab tab, String label) {
        return tab.page().getByLabel(label).first();
    }

    private static void press(Tab tab, String button) {
        tab.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static void follow(Tab tab, String link) {
        tab.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static String text(Page page) {
        return page.locator("main").innerText().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void a_year_of_an_association_from_the_first_member_to_who_leaves() {
        var jeanne = neighbours.person("Jeanne Aubry");
        var house = neighbours.association("Les Rainettes du quai", jeanne);
        var odile = neighbours.person("Odile Garnier");
        var remi = neighbours.person("Rémi Castan");

        // Jeanne opens the register, says the categories and publishes the charter.
        try (var desk = as(jeanne, Look.DESK)) {
            desk.go(Register.url(house.id()));
            sound(desk, "unopened");
            press(desk, "Ouvrir le registre");
            follow(desk, "Catégories et collèges");
            field(desk, "Nom de la catégorie").fill("Choristes");
            field(desk, "Collège").fill("Voix");
            press(desk, "Ajouter la catégorie");
            field(desk, "Nom de la catégorie").fill("Amis");
            field(desk, "Ses membres ont une voix").uncheck();
            press(desk, "Ajouter la catégorie");
            sound(desk, "categories");
            desk.go(Register.url(house.id()) + "/charte");
            field(desk, "Titre").fill("Charte de la chorale");
            field(desk, "Le texte, en entier").fill("On arrive à l’heure.\nOn écoute les autres.");
            press(desk, "Publier cette version");
            sound(desk, "charter");
        }

        // Odile and Rémi ask, on their phones.
        for (var person : new Person[] {odile, remi}) {
            try (var phone = as(person, Look.PHONE)) {
                phone.go("/adherer/" + house.id());
                sound(phone, "join-" + person.name().charAt(0));
                assertThat(text(phone.page())).contains("On écoute les autres.");
                phone.page().getByText("Choristes").click();
                field(phone, "J’ai lu la charte et je l’accepte").check();
                press(phone, "Demander à adhérer");
                assertThat(text(phone.page())).contains("Votre demande est envoyée", "attend une réponse");
                sound(phone, "mine-asked");
            }
        }

        // The board answers both; the register has two lines.
        try (var desk = as(jeanne, Look.DESK)) {
            for (var name : new String[] {"Odile Garnier", "Rémi Castan"}) {
                desk.go(Register.url(house.id()));
                follow(desk, name);
                sound(desk, "application");
                desk.page().getByText("Accepter, et inscrire au registre").click();
                press(desk, "Répondre");
            }
            sound(desk, "register");
            assertThat(text(desk.page())).contains("2 lignes", "Choristes", "actif");
        }
        try (var phone = as(odile, Look.PHONE)) {
            phone.go("/mes-adhesions");
            assertThat(text(phone.page())).contains("oui, dans le collège « Voix »", "1, depuis le");
            sound(phone, "mine");
        }

        // Autumn: Rémi is heard before anything is decided.
        exclusion(jeanne, house.id() + "", remi);

        // Winter: Odile moves away and leaves; her line stays.
        try (var phone = as(odile, Look.PHONE)) {
            phone.go("/mes-adhesions");
            follow(phone, "Quitter");
            field(phone, "Un mot").fill("Je déménage");
            sound(phone, "leave");
            press(phone, "Quitter");
            assertThat(text(phone.page())).contains("Vous n’êtes plus membre");
        }
        try (var desk = as(jeanne, Look.DESK)) {
            desk.go(Register.url(house.id()));
            assertThat(text(desk.page())).contains("2 lignes", "Odile Garnier", "terminé");
            desk.go(Register.url(house.id()) + "/votants");
            assertThat(text(desk.page())).contains("Personne ne peut voter");
            sound(desk, "voters");
        }
    }

    private void exclusion(Person jeanne, String house, Person remi) {
        try (var desk = as(jeanne, Look.DESK)) {
            desk.go("/structures/" + house + "/adherents");
            follow(desk, remi.name());
            sound(desk, "card");
            follow(desk, "Procédure d’exclusion");
            field(desk, "Ce qui est reproché").fill("A vendu les partitions");
            press(desk, "Ouvrir la procédure");
            field(desk, "Jour de l’audition").fill(Association.ago(-15).toString());
            field(desk, "Lieu et heure").fill("Salle des fêtes, 20 h");
            press(desk, "Convoquer et écrire au membre");
            field(desk, "Ce que la personne a répondu").fill("trop tôt");
            press(desk, "Enregistrer l’audition");
            assertThat(text(desk.page())).contains("rien ne s’enregistre avant");
        }
        clock.forward(Duration.ofDays(15));
        try (var desk = as(jeanne, Look.DESK)) {
            desk.go("/structures/" + house + "/adherents");
            follow(desk, remi.name());
            follow(desk, "Procédure d’exclusion");
            desk.page().getByText("sur place").click();
            field(desk, "Ce que la personne a répondu").fill("Il les a rachetées et rendues");
            press(desk, "Enregistrer l’audition");
            desk.page()
                    .getByText("exclusion", new Page.GetByTextOptions().setExact(true))
                    .click();
            field(desk, "Raison de la décision").fill("Vote du bureau, 7 contre 2");
            press(desk, "Enregistrer la décision");
            sound(desk, "exclusion");
            assertThat(text(desk.page())).contains("La procédure est close", "Il les a rachetées et rendues");
        }
    }
}
