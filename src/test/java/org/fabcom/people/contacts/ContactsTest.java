package org.fabcom.people.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a person lets others see is what others see, on whichever page. */
@FabComTest
record ContactsTest(
        Web web,
        Neighbours neighbours,
        Contacts contacts,
        Seats seats,
        @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {

    private static final String PHONE = "06 98 76 54 32";

    @Test
    void no_page_shows_to_others_what_lucie_keeps_to_herself() {
        var lucie = neighbours.person("Lucie Discrète");
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Le Verger", nadia);
        neighbours.seat(garden, lucie, Seat.REFERENT);
        choose(lucie, SeenBy.NOBODY, SeenBy.NOBODY);
        var walkers =
                List.of(neighbours.signedIn(nadia), neighbours.signedIn(neighbours.person("Passant")), web.visitor());
        var paths = new TreeSet<String>();
        for (var route : routes.getHandlerMethods().keySet()) {
            if (!route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) continue;
            for (var path : route.getPatternValues()) {
                var filled = path.replace("{organisation}", garden.id().toString())
                        .replace("{person}", lucie.id().toString());
                if (!filled.contains("{") && !filled.contains("*")) paths.add(filled);
            }
        }
        assertThat(paths).hasSizeGreaterThan(50);
        for (var path : paths) {
            for (var walker : walkers) {
                var body = walker.get(path).body();
                assertThat(body).as(path).doesNotContain(lucie.email().text(), PHONE);
            }
        }
    }

    @Test
    void those_who_share_an_organisation_see_what_is_for_them() {
        var lucie = neighbours.person("Lucie");
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Le Pressoir", nadia);
        neighbours.seat(garden, lucie, Seat.MEMBER);
        choose(lucie, SeenBy.NOBODY, SeenBy.ORGANISATIONS);
        assertThat(neighbours.signedIn(nadia).get("/structures/" + garden.id()).text())
                .contains(PHONE)
                .doesNotContain(lucie.email().text());
        assertThat(seen(lucie, neighbours.person("Passant"))).isEqualTo(Contact.NONE);
        choose(lucie, SeenBy.TERRITORY, SeenBy.NOBODY);
        assertThat(seen(lucie, neighbours.person("Passant")))
                .isEqualTo(new Contact(lucie.email().text(), ""));
        assertThat(contacts.shown(List.of(lucie.id()), Visitor.ANONYMOUS)).isEmpty();
    }

    @Test
    void the_team_can_always_reach_a_person_and_the_page_says_so() {
        var lucie = neighbours.person("Lucie");
        choose(lucie, SeenBy.NOBODY, SeenBy.NOBODY);
        assertThat(neighbours.signedIn(lucie).get("/moi/visibilite").text()).contains("les voit toujours");
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var team = new Visitor(yann.id(), "Yann", Set.of(InstanceRole.MEDIATOR), Map.of(), null);
        assertThat(contacts.shown(List.of(lucie.id()), team).get(lucie.id()))
                .isEqualTo(new Contact(lucie.email().text(), PHONE));
    }

    @Test
    void what_is_not_a_number_or_not_a_choice_is_refused_beside_its_field() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var refused = lucie.get("/moi/visibilite")
                .form("Enregistrer")
                .fill("Téléphone", "demain")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("comme 06 12 34 56 78");
        assertThat(lucie.post("/moi/visibilite", "voir-courriel", "TOUT", "voir-telephone", "NOBODY")
                        .status())
                .isEqualTo(422);
    }

    private void choose(Person person, SeenBy email, SeenBy phone) {
        var answer = neighbours
                .signedIn(person)
                .post(
                        "/moi/visibilite",
                        "telephone",
                        PHONE,
                        "voir-courriel",
                        email.name(),
                        "voir-telephone",
                        phone.name());
        assertThat(answer.status()).isEqualTo(303);
    }

    private Contact seen(Person whom, Person by) {
        var visitor = new Visitor(by.id(), by.name(), Set.of(), seats.of(by.id()), null);
        return contacts.shown(List.of(whom.id()), visitor).get(whom.id());
    }
}
