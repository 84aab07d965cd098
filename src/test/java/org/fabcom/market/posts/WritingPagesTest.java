package org.fabcom.market.posts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Registration;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** All that one may say of a post, as people write it, without script (E14). */
@FabComTest
class WritingPagesTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Organisations organisations;
    private final Currencies currencies;
    private final Dealing dealing;

    private Square square;
    private Person oxana;
    private WebVisitor hers;

    WritingPagesTest(
            ApplicationContext application,
            Neighbours neighbours,
            Organisations organisations,
            Currencies currencies,
            Dealing dealing) {
        this.application = application;
        this.neighbours = neighbours;
        this.organisations = organisations;
        this.currencies = currencies;
        this.dealing = dealing;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        hers = neighbours.signedIn(oxana);
    }

    private WebAnswer written(String... more) {
        var form = hers.get("/place/nouveau")
                .form("Publier l’annonce")
                .fill("Titre", "Pommes de garde")
                .fill("Rubrique", square.garden.toString());
        for (int i = 0; i < more.length; i += 2) form.fill(more[i], more[i + 1]);
        return form.submit();
    }

    private static String path(WebAnswer answer) {
        return answer.location().replaceFirst("\\?.*", "");
    }

    @Test
    void a_post_opened_to_be_corrected_and_sent_unchanged_keeps_its_price() {
        var formats = List.of("1 h 30", "1", "1 000", "0,75");
        for (int i = 0; i < formats.size(); i++) {
            var unit = i == 0 ? square.hours : square.brins;
            var path = path(written(unit.name(), formats.get(i)));
            var before = hers.get(path).page().select("main h2").first().text();
            var again = hers.get(path + "/modifier")
                    .form("Enregistrer les changements")
                    .submit();
            assertThat(again.status()).as(formats.get(i)).isEqualTo(303);
            assertThat(hers.get(path).page().select("main h2").first().text()).isEqualTo(before);
        }
    }

    @Test
    void what_was_to_be_had_until_yesterday_is_not_published() {
        var over = written("À partir du", "1900-01-01", "Jusqu’au", "1900-01-02");
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text()).contains("Ce jour est déjà passé");
    }

    @Test
    void a_post_says_how_many_of_what_from_when_to_when_and_its_words_lead_to_others_like_it() {
        var answer = written(
                square.brins.name(),
                "2,50",
                "Quantité",
                "12",
                "Unité",
                "kilo",
                "Mots-clés",
                "Verger, Conserve ; verger",
                "À partir du",
                "2027-01-10",
                "Jusqu’au",
                "2027-02-20");
        var path = path(answer);
        var post = answer.follow();
        assertThat(post.text())
                .contains("2,50 br par kilo")
                .contains("12 disponibles")
                .contains("10 janvier 2027")
                .contains("20 février 2027");
        assertThat(post.page().select("main ul.meta a").eachText()).containsExactly("verger", "conserve");
        square.offer(oxana.id(), "Poires sans mot", null, square.br(100));
        var alike = post.click("conserve");
        assertThat(alike.text()).contains("Pommes de garde").doesNotContain("Poires sans mot");
        assertThat(hers.get(alike.page().location().replaceFirst("^https?://[^/]+", "") + "s")
                        .text())
                .as("another word")
                .doesNotContain("Pommes de garde");
        assertThat(hers.get("/place?categorie=" + square.garden + "&du=2027-02-21")
                        .text())
                .as("over by then")
                .doesNotContain("Pommes de garde");
        assertThat(hers.get("/place?categorie=" + square.garden + "&au=2027-01-10")
                        .text())
                .contains("Pommes de garde");

        var changed = hers.get(path + "/modifier")
                .form("Enregistrer les changements")
                .fill("Quantité", "")
                .fill("Mots-clés", "cidre")
                .submit()
                .follow();
        assertThat(changed.text()).as("no end to it").doesNotContain("disponible");
        assertThat(changed.page().select("main ul.meta a").eachText()).containsExactly("cidre");
    }

    @Test
    void fewer_than_are_promised_is_refused_and_without_end_takes_any_number() {
        var post = square.offer(oxana.id(), "Chaises", 10, square.br(100));
        var malo = neighbours.person("Malo").id();
        dealing.accept(square.replied(post, malo, 3, square.br(100)), 1, "", Actor.self(oxana.id()));
        var edit = hers.get(post.url() + "/modifier");
        var refused =
                edit.form("Enregistrer les changements").fill("Quantité", "2").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("3 sont déjà promis");
        edit.form("Enregistrer les changements").fill("Quantité", "").submit();
        var ada = neighbours.person("Ada").id();
        dealing.accept(square.replied(post, ada, 400, square.br(1)), 1, "", Actor.self(oxana.id()));
        assertThat(square.post(post).state()).isEqualTo(Post.State.PUBLISHED);
        assertThat(square.post(post).taken()).isEqualTo(403);
    }

    /** Changing the title must not make a gift of it. */
    @Test
    void a_price_in_a_currency_that_was_closed_since_stays() {
        var post = square.offer(oxana.id(), "Farine", null, square.br(100), square.h(15));
        currencies.close(square.brins.id());
        hers.get(post.url() + "/modifier")
                .form("Enregistrer les changements")
                .fill("Titre", "Farine de seigle")
                .submit();
        var changed = square.post(post).draft();
        assertThat(changed.title()).isEqualTo("Farine de seigle");
        assertThat(changed.prices()).containsExactlyInAnyOrder(square.br(100), square.h(15));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var refused = written(
                "Quantité", "0",
                "Mots-clés", "a, b, c, d, e, f, g, h, i",
                "À partir du", "2027-03-10",
                "Jusqu’au", "2027-03-09",
                "Unité", "caisse");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#quantite-erreur").text()).contains("nombre entier");
        assertThat(refused.page().selectFirst("#tags-erreur").text()).contains("8 mots-clés au plus");
        assertThat(refused.page().selectFirst("#au-erreur").text()).contains("La fin vient avant le début");
        assertThat(refused.page().selectFirst("#unite").val()).isEqualTo("caisse");
        assertThat(hers.get("/moi/place").text()).doesNotContain("Pommes de garde");
    }

    @Test
    void the_place_is_prefilled_by_the_address_of_whoever_writes_and_may_be_another() {
        assertThat(place(hers.get("/place/nouveau"))).containsExactly("", "", "oui");
        var shop = ((Organisation.Outcome.Done) organisations.create(
                        new Organisation.Draft(
                                "Épicerie du pont",
                                Trade.SHOP,
                                Registration.NOT_DECLARED,
                                new Commune("38185", "Grenoble")),
                        oxana.id()))
                .organisation();
        assertThat(place(hers.get("/place/nouveau"))).containsExactly("Grenoble", "", "oui");
        var own = hers.get("/place/nouveau")
                .form("Publier l’annonce")
                .fill("Titre", "Vélo")
                .fill("Rubrique", square.garden.toString())
                .fill("Commune", "Échirolles")
                .fill("Adresse précise", "2 rue des Saules")
                .untick("Ne donner l’adresse précise")
                .submit()
                .follow();
        assertThat(own.text()).contains("2 rue des Saules, Échirolles");
        assertThat(own.page().select("main .go")).as("nobody asks themselves").isEmpty();
        assertThat(own.click("Demander").text()).as("her shop may").contains("pour Épicerie du pont");
        var next = hers.get("/place/nouveau");
        assertThat(place(next)).as("her own last one").containsExactly("Échirolles", "2 rue des Saules", "");
        assertThat(next.text()).contains("Vous écrivez pour Oxana");
        var forTheShop = next.click("Épicerie du pont");
        assertThat(forTheShop.text()).contains("Vous écrivez pour Épicerie du pont");
        assertThat(place(forTheShop)).as("the shop's, not hers").containsExactly("Grenoble", "", "oui");
        var its = forTheShop
                .form("Publier l’annonce")
                .fill("Titre", "Pain de la veille")
                .fill("Rubrique", square.garden.toString())
                .submit()
                .follow();
        assertThat(its.text()).contains("Épicerie du pont").contains("Grenoble").doesNotContain("Saules");
        assertThat(hers.get("/place/de/" + shop.id())
                        .click("Écrire une annonce")
                        .text())
                .contains("Vous écrivez pour Épicerie du pont");
        var his = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(his.get("/place/nouveau?pour=" + shop.id()).status()).isEqualTo(403);
        assertThat(his.get("/place/nouveau").text()).as("no choice, no words").doesNotContain("Vous écrivez pour");
    }

    private static List<String> place(WebAnswer form) {
        var page = form.page();
        return List.of(
                page.selectFirst("#commune").val(),
                page.selectFirst("textarea[name=lieu]").text(),
                page.selectFirst("#lieu-cache").hasAttr("checked") ? "oui" : "");
    }
}
