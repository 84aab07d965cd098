package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Collections at home: asked for without an account, reminded of, forgotten, counted. */
@FabComTest
class PickupsTest extends WithRounds {

    PickupsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void somebody_without_an_account_asks_confirms_moves_and_cancels_by_their_own_link() {
        var email = "odile" + Ids.token().substring(0, 6) + "@exemple.org";
        var stranger = web.visitor();
        var first = stranger.get("/donner");
        assertThat(first.text()).contains("faire enlever chez moi").contains("Tournées");
        var form = stranger.get("/donner/" + zone).form("Demander l’enlèvement");
        assertThat(form.submit().status()).as("empty").isEqualTo(422);
        assertThat(asks(stranger, "courriel", email).follow().text()).contains("Regardez votre courriel");
        var id = newest();
        assertThat(state(id)).isEqualTo("ASKED");
        var own = link(letter(email));
        var page = stranger.get(own);
        assertThat(page.text()).contains("Pas encore confirmé");
        assertThat(state(id))
                .as("a program that follows links confirms nothing")
                .isEqualTo("ASKED");
        page = page.form("Confirmer l’enlèvement").submit().follow();
        assertThat(page.text()).contains("Confirmé");
        var other = day.plusDays(1);
        page = page.form("Déplacer").set("jour", "x").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(stranger.post(own + "/deplacer", "jour", other.toString(), "moment", "AFTERNOON")
                        .status())
                .isEqualTo(303);
        assertThat(stranger.post(own + "/deplacer", "jour", shop.today.toString())
                        .status())
                .as("a day that is not offered")
                .isEqualTo(422);
        page = stranger.get(own).form("Annuler l’enlèvement").submit().follow();
        assertThat(page.text()).contains("Annulé");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "MOVED", "CANCELLED");
        assertThat(stranger.get(own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void without_an_address_the_house_calls() {
        var answer = asks(web.visitor(), "telephone", "04 76 00 00 " + (10 + givers++));
        assertThat(answer.follow().text()).contains("On vous appelle pour confirmer");
        var id = newest();
        var keeper = neighbours.signedIn(shop.manager);
        assertThat(web.visitor()
                        .post(answer.location().replaceFirst("\\?.*", ""))
                        .status())
                .as("whoever asked does not confirm by themselves")
                .isEqualTo(403);
        var list = "/pesee/enlevements/" + shop.owner();
        assertThat(keeper.get(list + "?appeler=oui").text()).contains("Odile Garnier");
        keeper.get("/pesee/enlevement/" + id).form("Confirmé au téléphone").submit();
        assertThat(state(id)).isEqualTo("CONFIRMED");
        var round = round(day, 3, shop.manager);
        keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", id.toString());
        remind();
        var page = keeper.get("/pesee/tournee/" + round);
        assertThat(page.text()).contains("à appeler");
        page = page.form("J’ai appelé").submit().follow();
        assertThat(page.text()).doesNotContain("à appeler");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "PLANNED", "CALLED");
    }

    @Test
    void wrong_words_are_told_and_nothing_is_kept() {
        long before = count();
        for (var wrong : List.of(
                List.of("courriel", "pas une adresse"),
                List.of("courriel", ""),
                List.of("courriel", "a@exemple.org", "rue", ""),
                List.of("courriel", "a@exemple.org", "quoi", "x".repeat(1001)),
                List.of("courriel", "a@exemple.org", "nom", "é".repeat(101)),
                List.of("courriel", "a@exemple.org", "nom", "a\u202eb"),
                List.of("courriel", "a@exemple.org", "jour", "2020-01-01"),
                List.of("telephone", "appelez-moi")))
            assertThat(asksInstead(wrong).status()).as(wrong.toString()).isEqualTo(422);
        assertThat(count()).isEqualTo(before);
        assertThat(web.visitor().get("/donner/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whoever_is_erased_by_their_address_is_not_driven_to() {
        var email = "erased" + Ids.token().substring(0, 6) + "@exemple.org";
        asks(web.visitor(), "courriel", email);
        var id = newest();
        web.visitor().get(link(letter(email))).form("Confirmer l’enlèvement").submit();
        assertThat(state(id)).isEqualTo("CONFIRMED");
        var rooms = beans.getBeansOfType(PersonalData.class).values();
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> rooms.forEach(it -> it.letGo(new PartyId(Ids.next()), email)));
        assertThat(state(id)).isEqualTo("CANCELLED");
    }
}
