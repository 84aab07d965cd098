package org.fabcom.market.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.files.Photo;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.Currencies;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.people.Commune;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.Registration;
import org.fabcom.people.Trade;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
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
    private final Web web;

    private Square square;
    private Person oxana;
    private WebVisitor hers;

    WritingPagesTest(
            ApplicationContext application,
            Neighbours neighbours,
            Organisations organisations,
            Currencies currencies,
            Dealing dealing,
            Web web) {
        this.application = application;
        this.neighbours = neighbours;
        this.organisations = organisations;
        this.currencies = currencies;
        this.dealing = dealing;
        this.web = web;
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
                .contains("2,50 br / kilo")
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

    private Map<String, String> fields(String... more) {
        var fields = new LinkedHashMap<>(Map.of(
                "genre", "OFFER",
                "titre", "Remorque",
                "categorie", square.garden.toString(),
                "mode", "ALL_OF",
                "vue", "EVERYBODY",
                "faire", "publier"));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    /** What is read aloud, with plain spaces. */
    private static List<String> alts(WebAnswer answer) {
        return answer.page().select("figure img").eachAttr("alt").stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    @Test
    void pictures_are_sent_described_put_in_order_and_taken_away() {
        var sent = hers.upload("/place/nouveau", "images", "remorque.jpg", Photo.taken(60, 40), fields());
        var path = path(sent);
        var street = web.visitor();
        var first = street.get(path).page().selectFirst("figure img");
        assertThat(alts(street.get(path))).containsExactly("Image jointe à « Remorque »");
        assertThat(street.get(path).text()).doesNotContain("Décrire les images");

        assertThat(hers.get(path).text()).contains("Décrire les images");
        var one = first.attr("src").replaceFirst(".*/", "");
        hers.upload(
                path + "/images",
                "images",
                "timon.gif",
                Photo.plain("gif", 30, 30),
                Map.of("montre-" + one, "Une remorque bleue", "rang-" + one, "1"));
        assertThat(alts(street.get(path))).containsExactly("Une remorque bleue", "Image jointe à « Remorque »");
        hers.get(path + "/images")
                .form("Enregistrer les images")
                .fill("Place dans l’annonce", "2")
                .submit();
        var other =
                street.get(path).page().select("figure img").first().attr("src").replaceFirst(".*/", "");
        assertThat(other).isNotEqualTo(one);
        hers.get(path + "/images")
                .form("Enregistrer les images")
                .set("montre-" + other, "Son timon")
                .submit();
        assertThat(alts(street.get(path))).containsExactly("Son timon", "Une remorque bleue");
        assertThat(hers.get(path).text()).as("all is said").doesNotContain("Décrire les images");
        assertThat(street.get(path + "/images/" + other).header("Content-Type")).isEqualTo("image/png");
        assertThat(new String(street.get(path + "/images/" + one).bytes(), StandardCharsets.ISO_8859_1))
                .as("where it was taken")
                .doesNotContain("Exif");

        hers.get(path + "/images")
                .form("Enregistrer les images")
                .tick("Enlever cette image")
                .submit();
        assertThat(alts(street.get(path))).containsExactly("Une remorque bleue");
        assertThat(street.get(path + "/images/" + other).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_picture_too_many_of_them_and_others_hands_are_refused() {
        var webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        for (var wrong : Map.of("photo.webp", webp, "liste.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            var refused = hers.upload("/place/nouveau", "images", wrong.getKey(), wrong.getValue(), fields());
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.page().selectFirst("#images-erreur").text()).contains(wrong.getKey());
            assertThat(refused.page().selectFirst("#titre").val()).isEqualTo("Remorque");
        }
        var chosen = hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields("titre", "ab"));
        assertThat(chosen.text()).contains("Choisissez de nouveau vos images");

        var path = path(hers.upload("/place/nouveau", "images", "a.png", Photo.plain("png", 9, 9), fields()));
        for (var name : List.of("b.png", "c.png", "d.png"))
            hers.upload(path + "/images", "images", name, Photo.plain("png", 9, 9), Map.of());
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        assertThat(hers.get(path + "/images").page().select("input[type=file]")).isEmpty();
        var fifth = hers.upload(path + "/images", "images", "e.png", Photo.plain("png", 9, 9), Map.of());
        assertThat(fifth.status()).isEqualTo(422);
        assertThat(fifth.text()).contains("4 images au plus");
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        var long201 = hers.get(path + "/images").form("Enregistrer les images");
        var id = hers.get(path).page().selectFirst("figure img").attr("src").replaceFirst(".*/", "");
        assertThat(long201.set("montre-" + id, "x".repeat(201)).submit().status())
                .isEqualTo(422);

        var his = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(his.get(path + "/images").status()).isEqualTo(404);
        assertThat(his.post(path + "/images", "sans-" + id, "oui").status()).isEqualTo(404);
        assertThat(hers.get(path).page().select("figure img")).hasSize(4);
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        ada.post(path + "/images", "sans-" + id, "oui");
        assertThat(hers.get(path).page().select("figure img")).as("moderated").hasSize(3);
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
