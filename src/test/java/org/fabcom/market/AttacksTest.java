package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.Order;
import org.fabcom.market.posts.Post;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What Malo tries on wallets, prices, forms and limits. */
@FabComTest
class AttacksTest extends Malice {

    AttacksTest(ApplicationContext application) {
        super(application);
    }

    /** In Wezer a negative price pulled money out of the other's wallet, and the limit test looked the other way. */
    @Test
    void he_pays_less_than_nothing_so_that_she_pays_him() {
        for (var negative : new String[] {"-2 h", "−2 h", "0", "-0,25", "1e9"}) {
            said(his.post("/payer", money(oxana, negative)), 422, "quarts d’heure");
            said(his.post("/demander", money(oxana, negative)), 422, "quarts d’heure");
        }
        for (var negative : new String[] {"-2", "0", "-0.25", "1e9"}) {
            said(api("POST", "/api/v1/transfers", order("payee", negative)), 422, "FC-0400");
            said(api("POST", "/api/v1/payment-requests", order("payer", negative)), 422, "FC-0400");
        }
        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        said(reply(post, "1", "-1 h"), 422, "plus que zéro");
        said(reply(post, "-1", "1 h"), 422, "1 au moins");
        var write = hers.post("/place/nouveau", posting("-1 h"));
        said(write, 422, "plus que zéro");
        // and the moderator's own hand slips
        var disputed = agreed(post);
        his.post("/place/accords/" + disputed + "/souci", "mot", "Non");
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        var back = "rendu-" + square.hours.id();
        for (var negative : new String[] {"-1 h", "2 h"})
            assertThat(ada.post(
                                    "/place/accords/" + disputed + "/trancher",
                                    "decision",
                                    "PARTIAL_REFUND",
                                    "raison",
                                    "Oups",
                                    back,
                                    negative)
                            .status())
                    .isEqualTo(422);
        assertThatThrownBy(() -> db.sql("""
                        insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, key, digest, made_at)
                        values (gen_random_uuid(), 'PAYMENT', :her, :him, array[cast(:c as uuid)], array[-60], 'k', sha256('k'), now())
                        """)
                        .param(
                                "her",
                                oxana.id().value(),
                                "him",
                                malo.id().value(),
                                "c",
                                square.hours.id().value())
                        .update())
                .hasMessageContaining("transfer_positive");
        nothingMoved();
    }

    /** He knows the id of her wallet, of her payment, of what she was asked, and of her deal. */
    @Test
    void he_uses_her_wallet_by_its_id() {
        var ali = neighbours.person("Ali");
        var hers = oxana.id().toString();
        for (var page : List.of("", "/releve", "/releve.csv", "/releve.pdf", "/demandes", "/confiance"))
            said(his.get("/porte-monnaie" + page + "?pour=" + hers), 403, "FC-0403");
        said(his.get("/recevoir?pour=" + hers), 403, "FC-0403");
        said(his.post("/payer", money(ali, "1 h", "pour", hers)), 403, "FC-0403");
        said(his.post("/demander", money(ali, "1 h", "pour", hers)), 403, "FC-0403");
        said(his.post("/porte-monnaie/confiance", "pour", hers, "jours", "1"), 403, "FC-0403");
        said(api("GET", "/api/v1/accounts?party=" + hers, ""), 403, "FC-0403");
        said(api("GET", "/api/v1/statements?party=" + hers, ""), 403, "FC-0403");
        said(api("GET", "/api/v1/payment-requests?party=" + hers, ""), 403, "FC-0403");
        var stolen = order("payee", "1")
                .replace(hers, ali.id().toString())
                .replaceFirst("\\{", "{\"payer\":\"" + hers + "\",");
        said(api("POST", "/api/v1/transfers", stolen), 403, "FC-0403");

        var paid = ledger.pay(new Order(oxana.id(), ali.id(), List.of(square.h(15)), oxana.id(), Ids.token(), ""))
                .booked();
        said(his.get("/porte-monnaie/mouvements/" + paid), 404, "FC-0404");
        said(his.post("/porte-monnaie/mouvements/" + paid + "/rendre", "cle", Ids.token()), 404, "FC-0404");
        said(api("GET", "/api/v1/transfers/" + paid, ""), 404, "FC-0404");
        var asked = neighbours
                .signedIn(ali)
                .post("/demander", money(oxana, "1 h"))
                .location()
                .replaceFirst("\\?.*", "");
        for (var answer : List.of("/accepter", "/refuser", "/retirer")) said(his.post(asked + answer), 404, "FC-0404");
        var id = asked.substring(asked.lastIndexOf('/') + 1);
        for (var answer : List.of("accept", "refuse", "withdraw"))
            said(api("POST", "/api/v1/payment-requests/" + id + "/" + answer, ""), 404, "FC-0404");
        assertThat(square.available(oxana.id(), square.hours)).isEqualTo(-15);
        assertThat(square.available(malo.id(), square.hours)).isZero();

        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        said(reply(square.offer(ali.id(), "Vélo", 1, square.h(60)), "1", "1 h", "pour", hers), 403, "FC-0403");
        said(his.post("/place/nouveau", posting("1 h", "pour", hers)), 403, "FC-0403");
        var theirs = "/place/accords/" + square.replied(post, ali.id(), 1, square.h(60));
        for (var act :
                List.of("/accepter", "/refuser", "/retirer", "/payer", "/annuler", "/rendre", "/souci", "/trancher"))
            said(his.post(theirs + act, "version", "1", "mot", "x"), 404, "FC-0404");
        said(his.get(theirs), 404, "FC-0404");
        for (var act : List.of("/modifier", "/fermer", "/annuler")) said(his.post(post.url() + act), 404, "FC-0404");
    }

    /** In Wezer price and quantity of a reply could be written over after publication, even after acceptance. */
    @Test
    void he_changes_the_price_once_she_has_accepted() {
        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        var id = square.replied(post, malo.id(), 1, square.h(60));
        var deal = "/place/accords/" + id;
        said(revise(deal, "1", "15 min"), 303, "");
        said(hers.post(deal + "/accepter", "version", "1"), 409, "FC-4803"); // she had read the first price
        said(hers.post(deal + "/accepter", "version", "2"), 303, "");
        said(revise(deal, "2", "15 min"), 409, "FC-4802");
        said(revise(deal, "1", "15 min"), 409, "FC-4802");
        for (var sql : List.of(
                "update market.deal_price set units = 1 where deal = :deal",
                "update market.deal_version set quantity = 9 where deal = :deal",
                "update market.deal set quantity = 9 where id = :deal",
                "update market.deal set accepted = 1, version = version + 1 where id = :deal",
                "update market.deal set payer = payee, payee = payer where id = :deal",
                "delete from market.deal_price where deal = :deal"))
            assertThatThrownBy(() -> db.sql(sql).param("deal", id).update())
                    .as(sql)
                    .isNotNull();
        // the owner raises the price of her post: what is agreed stays
        var draft = square.draft(Post.Kind.OFFER, "Échelle", 5, square.h(600));
        application
                .getBean(org.fabcom.market.posts.Publishing.class)
                .change(post.id(), draft, square.post(post).version());
        said(his.post(deal + "/payer"), 303, "");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);
    }

    /** A form sent again, by a double click, a reload or a script, does once what it says. */
    @Test
    void he_sends_the_same_form_again() {
        var pay = money(oxana, "1 h");
        var first = his.post("/payer", pay);
        assertThat(his.post("/payer", pay).location()).isEqualTo(first.location());
        said(his.post("/payer", with(pay, "montant", "2 h")), 422, "a déjà envoyé un paiement");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-60);

        var ask = money(oxana, "1 h");
        var asked = his.post("/demander", ask);
        assertThat(his.post("/demander", ask).location()).isEqualTo(asked.location());
        var accept = asked.location().replaceFirst("\\?.*", "") + "/accepter";
        said(hers.post(accept), 303, "");
        said(hers.post(accept), 303, ""); // brought back to what was answered
        assertThat(square.available(malo.id(), square.hours)).isZero();

        var back = new String[] {"cle", Ids.token(), "raison", "Trop"};
        var paid = "/porte-monnaie/mouvements/" + paid() + "/rendre";
        said(his.post(paid, back), 303, "");
        said(his.post(paid, back), 303, "");
        said(his.post(paid, "cle", Ids.token()), 422, "");
        assertThat(square.available(malo.id(), square.hours)).isZero();

        var key = Ids.token();
        var order = order("payee", "0.25");
        said(program(key).send("POST", "/api/v1/transfers", "application/json", order), 201, "");
        said(program(key).send("POST", "/api/v1/transfers", "application/json", order), 200, "");
        said(program(key).send("POST", "/api/v1/transfers", "application/json", order("payee", "0.5")), 422, "FC-4713");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);

        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        var once = Ids.next().toString();
        var deal = reply(post, "1", "1 h", "cle", once).location();
        assertThat(reply(post, "1", "1 h", "cle", once).location()).isEqualTo(deal);
        said(reply(post, "1", "1 h"), 409, "FC-4809");
        said(hers.post(deal + "/accepter", "version", "1"), 303, "");
        said(hers.post(deal + "/accepter", "version", "1"), 409, "FC-4802");
        said(his.post(deal + "/payer"), 303, "");
        said(his.post(deal + "/payer"), 409, "FC-4802");
        said(his.post(deal + "/avis", "commentaire", "Merci"), 303, "");
        said(his.post(deal + "/avis", "commentaire", "Merci"), 409, "FC-4811");
        said(hers.post(deal + "/rendre", "mot", "Cassée"), 303, "");
        said(hers.post(deal + "/rendre", "mot", "Cassée"), 409, "FC-4802");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);
        // without the token of the form, and by a link
        assertThat(his.postWithoutToken("/payer", money(oxana, "1 h")).status()).isEqualTo(403);
        assertThat(his.postWithoutToken(deal + "/payer").status()).isEqualTo(403);
        assertThat(his.get(deal + "/payer").status()).isEqualTo(405);
    }

    /** In Wezer the profile form took limits and balances for any member, and wiped those that it did not name. */
    @Test
    void he_writes_his_limits_into_his_profile() {
        ledger.pay(new Order(malo.id(), oxana.id(), List.of(square.h(15)), malo.id(), Ids.token(), ""))
                .booked();
        var moderator = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        said(
                moderator.post(
                        "/monnaies/limites/" + square.hours.id() + "?qui=" + malo.id(),
                        "qui",
                        malo.id().toString(),
                        "plancher",
                        "5 h",
                        "plafond",
                        "",
                        "raison",
                        "Essai"),
                303,
                "");
        var before = standing();
        var forged = List.of(
                "nom",
                "Malo",
                "langue",
                "fr",
                "plancher",
                "1000 h",
                "plafond",
                "",
                "floor",
                "-100000",
                "ceiling",
                "",
                "available",
                "90000",
                "limites." + square.hours.id() + ".floor",
                "-9999",
                "role",
                "ADMINISTRATOR",
                "roles",
                "MODERATOR",
                "seats",
                "MANAGER",
                "id",
                oxana.id().toString(),
                "party",
                oxana.id().toString());
        said(his.post("/moi", forged.toArray(String[]::new)), 303, "");
        var skills = new ArrayList<>(forged);
        skills.addAll(List.of("categories", square.garden.toString(), "mots", "vélo"));
        said(his.post("/moi/savoir-faire", skills.toArray(String[]::new)), 303, "");
        assertThat(standing()).as("byte for byte").isEqualTo(before);
        // and by the moderators' own door
        var door = "/monnaies/limites/" + square.hours.id();
        said(his.get(door + "?qui=" + malo.id()), 403, "FC-0403");
        said(his.post(door, "qui", malo.id().toString(), "plancher", "1000 h", "raison", "Moi"), 403, "FC-0403");
        said(his.post("/monnaies/" + square.hours.id() + "/fermer"), 403, "FC-0403");
        said(
                his.post(
                        "/monnaies/" + square.hours.id() + "/droits",
                        "qui",
                        malo.id().toString()),
                403,
                "FC-0403");
        assertThat(standing()).isEqualTo(before);
        assertThatThrownBy(() -> db.sql("update ledger.account set floor = null where party = :him")
                        .param("him", malo.id().value())
                        .update())
                .hasStackTraceContaining("permission denied");
    }
}
