package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Wallets as people use them: two screens to pay, a code, a statement, and what strangers and clever browsers get. */
@FabComTest
class WalletPagesTest extends TwoWallets {

    private final Web web;

    WalletPagesTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    @Test
    void two_screens_pay_somebody_found_by_name() {
        var first = hers.get("/porte-monnaie").click("Payer");
        assertThat(first.h1()).isEqualTo("Payer qui ?");
        var found = hers.get("/payer?q=BELKACEM");
        var second = hers.get("/payer?a=" + nadia.id());
        assertThat(found.text()).contains("Nadia Belkacem");
        assertThat(second.h1()).isEqualTo("Payer Nadia Belkacem");
        var paid = second.form("Payer Nadia")
                .fill("Combien ?", "1 h 30")
                .fill("Pour quoi ?", "Taille de la haie")
                .submit()
                .follow();
        assertThat(paid.page().text()).contains("1 h 30").contains("Il vous reste");
        assertThat(available(oxana)).isEqualTo(-90);
        assertThat(hers.get("/porte-monnaie").text())
                .contains("Taille de la haie")
                .contains("−1 h 30");
        assertThat(neighbours.signedIn(nadia).get("/porte-monnaie").text()).contains("+1 h 30");
        allIsWell();
    }

    @Test
    void what_is_left_in_a_closed_currency_is_shown_beside_a_new_one_of_its_name() {
        var draft = Currencies.Draft.hours("Coup de main", new Limits(-600L, 900L));
        var former = currencies.add(draft, oxana.id()).orElseThrow();
        ledger.pay(Purse.order(nadia.id(), oxana.id(), former, 300));
        assertThat(currencies.close(former.id())).isTrue();
        var now = currencies.add(draft, oxana.id()).orElseThrow();
        ledger.pay(Purse.order(nadia.id(), oxana.id(), now, 60));
        assertThat(hers.get("/porte-monnaie").text()).contains("5 h").contains("1 h");
    }

    @Test
    void a_form_sent_twice_pays_once() {
        var form = hers.get("/payer?a=" + nadia.id()).form("Payer Nadia").fill("Combien ?", "1");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(available(oxana)).isEqualTo(-60);
        var other = form.fill("Combien ?", "2").submit();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Cette page a déjà envoyé un paiement");
        assertThat(available(oxana)).isEqualTo(-60);
        assertThat(other.form("Payer Nadia").submit().status())
                .as("meant, with what was typed")
                .isEqualTo(303);
        assertThat(available(oxana)).isEqualTo(-180);
    }

    @Test
    void what_is_wrong_comes_back_as_typed_with_a_sentence() {
        var page = hers.get("/payer?a=" + nadia.id());
        for (var wrong : new String[] {"-2", "0", "1 h 07", "beaucoup", "1,3"}) {
            var back = page.form("Payer Nadia").fill("Combien ?", wrong).submit();
            assertThat(back.status()).isEqualTo(422);
            assertThat(back.page().select("#montant").val()).isEqualTo(wrong);
            assertThat(back.text()).contains("quarts d’heure");
        }
        var tooMuch = page.form("Payer Nadia").fill("Combien ?", "11 h").submit();
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.text()).contains("Au plus 10 h pour l’instant. Baissez le montant");
        assertThat(page.form("Payer Nadia")
                        .fill("Combien ?", "1")
                        .set("a", oxana.id().toString())
                        .submit()
                        .text())
                .contains("Choisissez une autre personne");
        assertThat(available(oxana)).isZero();
    }

    /** Someone else's wallet by its id, in the address and in the form. */
    @Test
    void nobody_pays_from_the_wallet_of_another() {
        assertThat(hers.get("/porte-monnaie?pour=" + nadia.id()).status()).isEqualTo(403);
        assertThat(hers.get("/porte-monnaie/releve?pour=" + nadia.id()).status())
                .isEqualTo(403);
        assertThat(hers.get("/porte-monnaie/releve.xlsx?pour=" + nadia.id()).status())
                .isEqualTo(403);
        assertThat(hers.get("/porte-monnaie/releve.csv?pour=" + nadia.id()).status())
                .isEqualTo(403);
        var ali = neighbours.person("Ali");
        var form = hers.get("/payer?a=" + ali.id()).form("Payer Ali").fill("Combien ?", "1");
        assertThat(form.set("pour", nadia.id().toString()).submit().status()).isEqualTo(403);
        assertThat(available(nadia)).isZero();
        var paid = ledger.pay(Purse.order(nadia.id(), ali.id(), hours, 60)).booked();
        assertThat(hers.get("/porte-monnaie/mouvements/" + paid).status()).isEqualTo(404);
        assertThat(web.visitor().get("/porte-monnaie").location()).startsWith("/connexion");
    }

    @Test
    void who_sits_high_enough_pays_for_the_organisation_and_it_is_written_who_did() {
        var garden = neighbours.association("Jardin partagé", nadia);
        assertThat(hers.get("/porte-monnaie?pour=" + garden.id()).status()).isEqualTo(403);
        neighbours.seat(garden, oxana, Seat.REFERENT);
        assertThat(neighbours
                        .signedIn(oxana)
                        .get("/porte-monnaie?pour=" + garden.id())
                        .status())
                .isEqualTo(403);
        neighbours.seat(garden, oxana, Seat.MANAGER);
        var wallet = neighbours.signedIn(oxana).get("/porte-monnaie?pour=" + garden.id());
        assertThat(wallet.h1()).isEqualTo("Porte-monnaie du Jardin partagé");
        var visitor = neighbours.signedIn(oxana);
        visitor.get("/payer?a=" + nadia.id() + "&pour=" + garden.id())
                .form("Payer Nadia")
                .fill("Combien ?", "2 h")
                .submit();
        var hisStatement =
                neighbours.signedIn(nadia).get("/porte-monnaie/releve").text();
        assertThat(hisStatement)
                .contains("Jardin partagé")
                .contains("par Oxana")
                .contains("+2 h");
        assertThat(available(oxana)).isZero();
    }

    @Test
    void a_code_opens_the_payment_already_filled_in() {
        var code = neighbours.signedIn(nadia).get("/recevoir?monnaie=" + hours.id() + "&montant=45+min&objet=Pain");
        var link = code.page().select("a:contains(Le même en lien)").attr("href");
        var form = hers.get(link.substring(link.indexOf("/payer")));
        assertThat(form.h1()).isEqualTo("Payer Nadia Belkacem");
        assertThat(form.page().select("#montant").val()).isEqualTo("45 min");
        form.form("Payer Nadia").submit();
        assertThat(available(nadia)).isEqualTo(45);
        assertThat(code.page().select(".qr svg path").attr("d")).isNotEmpty();
    }

    @Test
    void whoever_was_paid_gives_back_and_nobody_else() {
        var paid = ledger.pay(Purse.order(oxana.id(), nadia.id(), hours, 60)).booked();
        assertThat(hers.get("/porte-monnaie/mouvements/" + paid).text()).doesNotContain("Rendre ce paiement");
        var forged = hers.get("/payer?a=" + nadia.id()).form("Payer Nadia");
        var csrf = hers.get("/payer?a=" + nadia.id())
                .page()
                .select("input[name=_csrf]")
                .val();
        assertThat(forged).isNotNull();
        assertThat(hers.postWithoutToken(
                                "/porte-monnaie/mouvements/" + paid + "/rendre",
                                "_csrf",
                                csrf,
                                "cle",
                                "0123456789abcdef0123456789abcdef")
                        .status())
                .isEqualTo(422);
        var back = neighbours
                .signedIn(nadia)
                .get("/porte-monnaie/mouvements/" + paid)
                .form("Rendre 1 h")
                .fill("Pourquoi ?", "Tu t’es trompée")
                .submit()
                .follow();
        assertThat(back.text()).contains("Paiement rendu").contains("Tu t’es trompée");
        assertThat(available(oxana)).isZero();
        assertThat(neighbours
                        .signedIn(nadia)
                        .get("/porte-monnaie/mouvements/" + paid)
                        .text())
                .doesNotContain("Rendre ce paiement");
        allIsWell();
    }

    @Test
    void a_statement_is_filtered_and_goes_out_as_csv_and_pdf() {
        for (int i = 0; i < 30; i++)
            ledger.pay(Purse.order(oxana.id(), nadia.id(), hours, 15)).booked();
        ledger.pay(Purse.order(nadia.id(), oxana.id(), hours, 45)).booked();
        assertThat(hers.get("/porte-monnaie/releve").text())
                .contains("31 mouvements")
                .contains("1 à 25 sur 31");
        assertThat(hers.get("/porte-monnaie/releve?sens=recu").text())
                .contains("1 mouvement")
                .contains("+45 min");
        assertThat(hers.get("/porte-monnaie/releve?q=BELKACEM").text()).contains("31 mouvements");
        assertThat(hers.get("/porte-monnaie/releve?q=personne").text()).contains("Aucun mouvement");
        assertThat(hers.get("/porte-monnaie/releve?au=2020-01-01").text()).contains("Aucun mouvement");
        for (var unreadable : List.of("monnaie=x", "du=hier", "page=-3"))
            assertThat(hers.get("/porte-monnaie/releve?" + unreadable).status())
                    .as(unreadable)
                    .isEqualTo(400);
        var csv = hers.get("/porte-monnaie/releve.csv?sens=recu");
        assertThat(csv.body()).contains("0.75").contains("Nadia Belkacem").contains("-6.75");
        var json = hers.get("/porte-monnaie/releve.json?sens=recu");
        assertThat(json.body()).contains("\"total\":1", "\"amount\":0.75", "\"balance\":-6.75", "\"kind\":\"PAYMENT\"");
        assertThat(hers.get("/porte-monnaie/releve?sens=recu")
                        .page()
                        .select(".files a")
                        .eachText())
                .hasSize(4);
        assertThat(hers.get("/porte-monnaie/releve.ods").header("Content-Type"))
                .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(new String(
                        hers.get("/porte-monnaie/releve.pdf").bytes(),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
