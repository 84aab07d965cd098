package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A weighing of the notebook answers with its day, and a day of long ago is asked for once. */
@FabComTest
class NotebookDayTest {

    private final Shop shop;
    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Intakes intakes;

    NotebookDayTest(ApplicationContext beans, Neighbours neighbours, Intakes intakes) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.intakes = intakes;
        this.shop = new Shop("Carnet", beans);
    }

    private WebForm form(String day) {
        return neighbours
                .signedIn(shop.manager)
                .get("/pesee/quai/" + shop.site.id() + "?differe=oui")
                .form("Enregistrer")
                .tick("Chaises")
                .tick("Magasin")
                .set("masse", "8")
                .set("jour", day);
    }

    @Test
    void the_answer_names_the_day_and_one_of_six_years_ago_is_asked_for_once() {
        var kept = form(shop.today.minusDays(3).toString()).submit();
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        assertThat(kept.follow().text()).contains("Enregistré au ");
        var old = shop.today.minusYears(6);
        var asked = form(old.toString()).submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("date de plus d’un an").contains(String.valueOf(old.getYear()));
        var other = asked.form("Enregistrer")
                .set("jour", old.minusYears(1).toString())
                .submit();
        assertThat(other.status()).as("the answer was about another day").isEqualTo(422);
        assertThat(asked.form("Enregistrer")
                        .set("jour", old.toString())
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    /** What was noted last stands below, with its way back, whatever its day. */
    @Test
    void an_exit_of_years_ago_is_asked_for_once_and_the_last_ones_are_taken_back_from_the_page() {
        var path = "/pesee/sorties/" + shop.site.id();
        var manager = neighbours.signedIn(shop.manager);
        var arrived = neighbours
                .signedIn(shop.manager)
                .get("/pesee/quai/" + shop.site.id())
                .form("Enregistrer")
                .tick("Chaises")
                .tick("Magasin")
                .set("masse", "90")
                .submit();
        assertThat(arrived.status()).as(arrived.text()).isIn(200, 303);
        var old = shop.today.minusYears(6);
        var empty = manager.get(path);
        var thing = empty.page().select("select[name=chose] option").eachAttr("value").stream()
                .filter(it -> it.startsWith("objet-"))
                .findFirst()
                .orElseThrow();
        var asked = empty.form("Enregistrer la sortie")
                .tick("Don")
                .set("chose", thing)
                .set("masse", "7")
                .set("jour", old.toString())
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("date de plus d’un an");
        var noted = asked.form("Enregistrer la sortie").submit();
        assertThat(noted.status()).as(noted.text()).isEqualTo(303);
        var page = manager.get(path);
        assertThat(page.text()).contains("Notées en dernier", String.valueOf(old.getYear()));
        var other = new Shop("Ailleurs", beans);
        var chair = new Intakes.Weighed(other.chairs, 4_000, null, 0, Sent.SHOP);
        for (int i = 0; i < 4; i++)
            assertThat(intakes.record(other.arrival(Collections.nCopies(300, chair), other.today, false, other.key())))
                    .isInstanceOf(Entered.Done.class);
        assertThat(manager.get(path).text())
                .as("whatever is weighed elsewhere")
                .contains("Notées en dernier", String.valueOf(old.getYear()));
        assertThat(page.form("Annuler").submit().follow().text()).contains("· annulée");
    }

    /** A container that is none weighed nothing, a destination that is none was the shop. */
    @Test
    void a_choice_that_no_page_offers_is_asked_again() {
        for (var wrong : java.util.List.of("canal", "contenant", "origine", "vers")) {
            var asked = form(shop.today.toString()).forge(wrong, "AILLEURS").submit();
            assertThat(asked.status()).as(wrong).isEqualTo(422);
            assertThat(asked.text()).as(wrong).contains("Choisissez une des valeurs que la liste propose");
        }
    }

    @Test
    void an_exit_takes_no_container_and_no_recipient_that_is_none() {
        for (var wrong : java.util.List.of("contenant", "vers", "pieces")) {
            var asked = neighbours
                    .signedIn(shop.manager)
                    .get("/pesee/sorties/" + shop.site.id())
                    .form("Enregistrer la sortie")
                    .set("masse", "8")
                    .forge(wrong, "ailleurs")
                    .submit();
            assertThat(asked.status()).as(wrong).isEqualTo(422);
            assertThat(asked.page().select("#erreurs a[href='#" + wrong + "']"))
                    .as(wrong)
                    .isNotEmpty();
        }
    }
}
