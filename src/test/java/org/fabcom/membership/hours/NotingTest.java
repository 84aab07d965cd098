package org.fabcom.membership.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Hours that are noted for somebody are theirs, and of two of one name it is asked whose. */
@FabComTest
class NotingTest extends OneRegister {

    private final Contributions contributions;

    NotingTest(ApplicationContext beans) {
        super(beans);
        contributions = beans.getBean(Contributions.class);
    }

    private WebAnswer noted(String name) {
        return neighbours
                .signedIn(paul)
                .get("/structures/" + lab + "/benevolat/noter")
                .form("Noter")
                .fill("Qui", name)
                .fill("Durée", "2 h")
                .fill("Ce qui a été fait", "Permanence")
                .submit();
    }

    private int of(PartyId person) {
        return (int) contributions.givenBy(person).stream()
                .filter(it -> it.organisation().equals(lab))
                .count();
    }

    @Test
    void of_two_members_of_one_name_it_is_asked_which() {
        Person mother = neighbours.person("Anne Roux");
        Person daughter = neighbours.person("Anne Roux");
        member("Anne Roux", mother, "");
        Member second = member("Anne Roux", daughter, "");
        var asked = noted("Anne Roux");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Plusieurs membres portent ce nom", "n° 2");
        assertThat(of(mother.id()) + of(daughter.id())).isZero();
        neighbours
                .signedIn(paul)
                .post(
                        "/structures/" + lab + "/benevolat/noter",
                        "qui",
                        "Anne Roux",
                        "genre",
                        "HOURS",
                        "jour",
                        today().toString(),
                        "duree",
                        "2 h",
                        "quoi",
                        "Permanence",
                        "membre",
                        second.id().toString(),
                        "cle",
                        java.util.UUID.randomUUID().toString());
        assertThat(of(mother.id())).isZero();
        assertThat(of(daughter.id())).isEqualTo(1);
    }

    @Test
    void from_the_card_of_a_member_the_name_is_there() {
        var rosa = neighbours.person("Rosa");
        var it = member("Rosa", rosa, "");
        var form = neighbours.signedIn(paul).get(it.url()).click("Noter des heures données");
        form.form("Noter")
                .fill("Durée", "2 h")
                .fill("Ce qui a été fait", "Permanence")
                .submit();
        assertThat(of(rosa.id())).isEqualTo(1);
    }
}
