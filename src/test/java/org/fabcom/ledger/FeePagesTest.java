package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Fees as people meet them: seen before they pay, written by administrators, read by all (E48). */
@FabComTest
class FeePagesTest extends FeeWorld {

    FeePagesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void the_page_says_the_fee_and_pays_only_once_it_was_seen() {
        rule(PaymentType.TRANSFER, 0, 300);
        var his = neighbours.signedIn(max);
        var page = his.get("/payer?a=" + rosa.id() + "&monnaie=" + unit.id());
        assertThat(page.text()).contains("3 % du paiement", sel.name());
        var first = page.form("Payer Rosa")
                .set("monnaie", unit.id().toString())
                .fill("Combien ?", "100")
                .submit();
        assertThat(first.text()).contains("Frais de ce paiement, en plus : 3 g");
        assertThat(available(max.id())).as("nothing yet").isZero();
        assertThat(first.page().select("#erreurs").text())
                .as("on top, with the focus")
                .contains("103");
        var dearer = first.form("Payer 103 g à Rosa").fill("Combien ?", "200").submit();
        assertThat(dearer.text()).as("another amount, another fee").contains("6 g");
        assertThat(available(max.id())).isZero();
        var forged = his.post(
                "/payer",
                "a",
                rosa.id().toString(),
                "monnaie",
                unit.id().toString(),
                "montant",
                "100",
                "cle",
                "0123456789abcdef0123456789abcdef",
                "frais",
                "0 g");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(dearer.form("Payer 206 g à Rosa").submit().status()).isEqualTo(303);
        assertThat(standing()).containsExactly(-206L, 200L, 6L);
    }

    @Test
    void an_administrator_writes_and_ends_a_rule_and_everybody_reads_it() {
        var path = "/monnaies/" + unit.id() + "/prelevements";
        var boss = neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR));
        var form = boss.get(path)
                .click("Frais par paiement")
                .form("Ajouter la règle")
                .set("nom", "Frais de tenue")
                .set("pour", sel.name());
        assertThat(form.submit().text()).contains("Donnez une part fixe, un pourcentage, ou les deux");
        assertThat(form.set("pourcent", "101").submit().status()).isEqualTo(422);
        assertThat(form.set("pourcent", "1,25")
                        .set("depuis", rules.today().minusDays(1).toString())
                        .submit()
                        .text())
                .contains("rien n’est pris pour le passé");
        assertThat(form.set("depuis", rules.today().toString())
                        .set("fixe", "2")
                        .submit()
                        .follow()
                        .text())
                .contains("Frais de tenue", "2 g + 1,25 % du paiement");
        assertThat(form.submit().text()).as("the same form twice").contains("Une autre règle vaut");
        var reader = neighbours.signedIn(max);
        assertThat(reader.get(path + "/frais").text())
                .contains("Frais de tenue")
                .doesNotContain("Ajouter la règle");
        assertThat(reader.post(path + "/frais", "nom", "Vol").status()).isEqualTo(403);
        var rule = rules.of(unit.id()).getFirst().id();
        assertThat(reader.post(path + "/frais/" + rule + "/finir").status()).isEqualTo(403);
        ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        assertThat(standing()).as("2 + 1.25").containsExactly(-103L, 100L, 3L);
        assertThat(boss.get(path + "/frais").form("Finir").submit().follow().text())
                .contains("finit ce soir");
        assertThat(rules.of(unit.id()).getFirst().last()).isEqualTo(rules.today());
    }

    @Test
    void whoever_is_asked_reads_the_fee_in_the_letter_and_before_agreeing_beforehand() {
        var his = neighbours.signedIn(max);
        assertThat(his.get("/porte-monnaie/confiance").text()).doesNotContain("chaque demande acceptée paie");
        rule(PaymentType.REQUEST, 2, 100);
        asks("100");
        assertThat(letter()).contains("Frais aujourd’hui, en plus : 3 g");
        assertThat(his.get("/porte-monnaie/confiance").text())
                .contains("chaque demande acceptée paie en plus 2 g + 1 % du paiement")
                .contains(sel.name());
        rules.end(unit.id(), rules.of(unit.id()).getFirst().id());
        rule(PaymentType.TRANSFER, 0, 300);
        assertThat(his.get("/porte-monnaie/confiance").text())
                .as("what a transfer costs is no matter of requests")
                .doesNotContain("3 % du paiement");
    }

    private void asks(String amount) {
        neighbours
                .signedIn(rosa)
                .get("/demander?a=" + max.id())
                .form("Demander à Max")
                .set("monnaie", unit.id().toString())
                .fill("Combien ?", amount)
                .submit();
    }

    private String letter() {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", max.email().text())
                .single(String.class)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void a_list_says_what_its_fees_add_up_to() {
        rule(PaymentType.TRANSFER, 1, 0);
        var his = neighbours.signedIn(max);
        var odile = neighbours.person("Odile " + word());
        var looked = his.post(
                "/porte-monnaie/lot",
                "sens",
                "OUT",
                "monnaie",
                unit.id().toString(),
                "lignes",
                odile.name() + ";10\n" + sel.name() + ";20");
        assertThat(looked.text()).contains("2 g de frais");
        assertThat(looked.form("Payer 32 g").submit().status()).isEqualTo(303);
        assertThat(available(max.id())).isEqualTo(-32);
        assertThat(available(sel.id())).isEqualTo(22);
    }

    /** Nobody is asked to agree to what they can't pay. */
    @Test
    void a_limit_is_told_before_a_fee_is_asked_about() {
        rule(PaymentType.TRANSFER, 10, 0);
        var his = neighbours.signedIn(max);
        var page = his.get("/payer?a=" + rosa.id() + "&monnaie=" + unit.id())
                .form("Payer Rosa")
                .set("monnaie", unit.id().toString());
        var refused = page.fill("Combien ?", "995").submit();
        assertThat(refused.text()).contains("Avec ses frais").doesNotContain("envoyez encore une fois");
        assertThat(page.fill("Combien ?", "990").submit().text())
                .contains("envoyez encore une fois pour payer 1 000 g");
    }

    @Test
    void a_request_says_what_is_paid_in_all_on_its_button() {
        rule(PaymentType.REQUEST, 2, 100);
        asks("100");
        var asked = neighbours.signedIn(max).get("/porte-monnaie/demandes").click("Rosa vous demande");
        assertThat(asked.form("Payer 103 g à Rosa").submit().status()).isEqualTo(303);
        assertThat(available(max.id())).isEqualTo(-103);
    }

    @Test
    void one_of_a_unit_is_said_so() {
        var formats = new org.fabcom.web.Formats(java.util.Locale.FRENCH);
        var limits = org.fabcom.ledger.currencies.Limits.NONE;
        var named = currencies
                .add(
                        org.fabcom.ledger.currencies.Currencies.Draft.money(
                                "Gué " + word(), "gués", org.fabcom.ledger.currencies.Regime.MUTUAL, limits),
                        rosa.id())
                .orElseThrow();
        assertThat(named.say(100, formats)).isEqualTo("1\u00a0gué");
        assertThat(named.say(-100, formats)).isEqualTo("−1\u00a0gué");
        assertThat(named.say(150, formats)).isEqualTo("1,50\u00a0gué");
        assertThat(named.say(200, formats)).isEqualTo("2\u00a0gués");
    }
}
