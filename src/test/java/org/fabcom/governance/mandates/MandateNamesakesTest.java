package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.RoleSeat;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who of two has a mandate is told where they bear one name (G39). */
@FabComTest
class MandateNamesakesTest extends WithMandates {

    MandateNamesakesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void two_of_one_name_are_told_apart_by_their_numbers() {
        var one = neighbours.person("Zoé Quatrevents");
        var other = neighbours.person("Zoé Quatrevents");
        int first = enters(one).number();
        int second = enters(other).number();
        var role = role("Accueil", Set.of());
        var manager = neighbours.signedIn(world.aline);
        var listed = manager.get("/groupes/" + role.id())
                .page()
                .select("select[name=personne] option")
                .eachText();
        assertThat(listed.stream().map(MandateNamesakesTest::plain))
                .contains("Zoé Quatrevents (n° " + first + ")", "Zoé Quatrevents (n° " + second + ")");
        var path = "/groupes/" + role.id() + "/places";
        var until = today.plusDays(90) + "";
        assertThat(plain(manager.post(path, "nom", "Zoé Quatrevents", "au", until)
                        .text()))
                .contains("écrivez laquelle", "(n° " + second + ")");
        assertThat(manager.post(path, "nom", "Zoé Quatrevents (n° " + second + ")", "au", until)
                        .status())
                .isEqualTo(303);
        assertThat(seats.of(role.id())).extracting(RoleSeat::person).containsExactly(other.id());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
