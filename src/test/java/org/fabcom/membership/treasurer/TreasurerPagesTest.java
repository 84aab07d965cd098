package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Member;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The desk of the treasurer and the member’s own page, as they are used. */
@FabComTest
class TreasurerPagesTest extends OneRegister {

    private final Organisations organisations;
    private final Endings endings;
    private final Person rosa;
    private WebVisitor treasurer;

    TreasurerPagesTest(ApplicationContext beans) {
        super(beans);
        organisations = beans.getBean(Organisations.class);
        endings = beans.getBean(Endings.class);
        rosa = neighbours.person("Rosa");
        treasurer = neighbours.signedIn(paul);
    }

    private String at(String end) {
        return "/structures/" + lab + "/cotisations" + end;
    }

    private Member entered() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    /** Every link of it opens, also for a referent, who calls nothing and sets nothing. */
    @Test
    void a_referent_is_shown_what_they_may_open() {
        var referent = neighbours.person("Louise");
        neighbours.seat(organisations.find(lab).orElseThrow(), referent, Seat.REFERENT);
        var hers = neighbours.signedIn(referent);
        var shown = hers.get(at(""))
                .page()
                .select("main a[href^=/structures/" + lab + "]")
                .eachAttr("href");
        assertThat(shown).contains(at("/retards")).doesNotContain(at("/appel"), at("/reglages"));
        for (var link : shown) assertThat(hers.get(link).status()).as(link).isEqualTo(200);
        assertThat(treasurer.get(at("")).page().select("main a").eachAttr("href"))
                .contains(at("/appel"), at("/reglages"));
    }

    @Test
    void a_rule_is_written_a_period_called_and_a_payment_noted() {
        entered();
        var ruled = treasurer
                .get(at("/regles"))
                .form("Ajouter la règle")
                .set("nom", "Adhésion simple")
                .set("montants", "20")
                .set("depuis", today().minusYears(1).toString())
                .submit()
                .follow();
        assertThat(ruled.text()).contains("Adhésion simple").contains("20 €").contains("tous les autres membres");
        var form = treasurer.get(at("/appel"));
        assertThat(form.text()).as("whom it would call").contains("Adhésion simple 1");
        var called = form.form("Appeler les cotisations").submit().follow();
        assertThat(called.text())
                .contains("Un membre appelé")
                .contains(rosa.name())
                .contains("à régler");
        var one = treasurer.get(at("")).click(rosa.name());
        assertThat(one.form("Noter le paiement").set("montant", "21").submit().text())
                .contains("Il ne reste que 20 €");
        assertThat(one.form("Noter le paiement").set("montant", "19").submit().text())
                .as("a part, if that is meant")
                .contains("19 € sur 20 € : est-ce une partie ?");
        var paid = one.form("Noter le paiement")
                .set("montant", "20")
                .set("moyen", "CHEQUE")
                .submit()
                .follow();
        assertThat(paid.text()).contains("payée").contains("Facture F-");
        var receipt = neighbours.signedIn(rosa).get("/mes-cotisations").click("Reçu (PDF)");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(receipt.paper()).contains("F-").contains("20 €").contains("n’est pas un reçu fiscal");
        assertThat(treasurer.get(at("?etat=PAID")).page().select("tbody tr")).hasSize(1);
        assertThat(treasurer.get(at("?etat=LATE")).page().select("tbody tr")).isEmpty();
        assertThat(treasurer.get(at(".csv")).body()).contains(rosa.name()).contains("20.00");
    }

    @Test
    void a_member_says_their_step_and_nobody_else_may() {
        var it = entered();
        rule(DuesRule.Kind.GRID, List.of(5_00L, 15_00L), List.of(900_00L), null);
        called();
        var mine = neighbours.signedIn(rosa).get("/mes-cotisations");
        assertThat(mine.text()).contains("jusqu’à 900 € par mois : 5 €");
        assertThat(mine.form("Enregistrer mon choix")
                        .set("montant", "1500")
                        .submit()
                        .follow()
                        .text())
                .contains("15 €");
        assertThat(of(it).cents()).isEqualTo(15_00);
        var somebody = neighbours.signedIn(neighbours.person("Vera"));
        assertThat(somebody.post("/mes-cotisations/" + of(it).id() + "/choisir", "montant", "500")
                        .status())
                .isEqualTo(404);
        assertThat(of(it).cents()).isEqualTo(15_00);
    }

    private Dues.Outcome paid(Member it) {
        return settling.pay(of(it).id(), 10_00, PaymentMeans.CASH, today(), paul.id());
    }

    @Test
    void a_free_price_is_owed_from_its_floor_on() {
        var it = entered();
        rule(DuesRule.Kind.FREE, List.of(20_00L), List.of(), null);
        called();
        assertThat(endings.owed(it.id())).isEqualTo(20_00);
        assertThat(endings.resign(it, "", false, today(), paul.id())).isFalse();
    }

    @Test
    void whoever_left_is_late_no_more() {
        var it = entered();
        fixed(10_00);
        var call = called();
        on(call.due().plusDays(1));
        treasurer = neighbours.signedIn(paul);
        assertThat(treasurer.get(at("?etat=LATE")).page().select("tbody tr")).hasSize(1);
        endings.strikeOut(it, "Inscrite par erreur", paul.id());
        assertThat(treasurer.get(at("?etat=LATE")).page().select("tbody tr")).isEmpty();
        assertThat(of(it).on(today())).isEqualTo(Dues.Standing.CLOSED);
    }

    @Test
    void whoever_pays_in_the_last_week_has_one_letter() {
        var it = entered();
        fixed(10_00);
        var call = called();
        on(call.until().minusDays(5));
        paid(it);
        jobs.runNow("membership.dues");
        assertThat(db.sql(
                                "select count(*) from post.letter where recipient = :to and kind = 'membership.dues.letter.ends'")
                        .param("to", rosa.email().text())
                        .single(Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_rule_out_of_bounds_is_sent_back() {
        var rules = treasurer
                .get(at("/regles"))
                .form("Ajouter la règle")
                .set("nom", "Grille")
                .set("genre", "GRID");
        assertThat(rules.set("montants", "5 ; 15").set("tranches", "0").submit().status())
                .isEqualTo(422);
        assertThat(rules.set("montants", "5 ; 15 ; 30")
                        .set("tranches", "900 ; 300")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(rules.set("montants", "5 ; 1000000,01")
                        .set("tranches", "900")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(rules.set("montants", "5 ; 15")
                        .set("heures", "1001")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(rules.set("heures", "1000").submit().follow().text()).contains("Grille");
    }

    @Test
    void a_member_is_exempted_with_a_reason() {
        var it = entered();
        fixed(10_00);
        called();
        var page = treasurer.get(at("/" + of(it).id()));
        assertThat(page.form("Dispenser ce membre").submit().status()).isEqualTo(422);
        assertThat(page.form("Dispenser ce membre")
                        .set("raison", "Au chômage")
                        .submit()
                        .follow()
                        .text())
                .contains("dispensé")
                .contains("Au chômage");
    }

    @Test
    void without_an_address_or_a_regime_the_page_says_what_is_missing() {
        lab = neighbours.association("Neuve", paul).id();
        registers.open(lab, Register.Entry.ASKED, paul.id());
        var it = entered();
        fixed(10_00);
        called();
        assertThat(treasurer.get(at("/" + of(it).id())).text())
                .contains("D’abord, pour les reçus")
                .doesNotContain("Noter le paiement");
    }

    @Test
    void nobody_else_reads_them() {
        var it = entered();
        fixed(10_00);
        called();
        var somebody = neighbours.signedIn(neighbours.person("Vera"));
        var sitting = neighbours.person("Ines");
        neighbours.seat(organisations.find(lab).orElseThrow(), sitting, Seat.MEMBER);
        for (var path : List.of("", "/" + of(it).id(), "/appel", "/regles", "/reglages")) {
            assertThat(somebody.get(at(path)).status()).as(path).isEqualTo(403);
            assertThat(neighbours.signedIn(sitting).get(at(path)).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(treasurer.get(at(path)).status()).as(path).isEqualTo(200);
        }
        assertThat(somebody.get("/mes-cotisations/" + of(it).id() + "/recu.pdf").status())
                .isEqualTo(404);
        var other = seller("Autre", VatRegime.FRANCHISE);
        registers.open(other, Register.Entry.ASKED, paul.id());
        assertThat(treasurer
                        .get("/structures/" + other + "/cotisations/" + of(it).id())
                        .status())
                .as("under another organisation’s address")
                .isEqualTo(404);
    }

    @Test
    void how_dues_are_followed_is_set() {
        var said = treasurer
                .get(at("/reglages"))
                .form("Enregistrer les réglages")
                .set("tolerance", "30")
                .set("comment", "Par chèque, au local")
                .submit()
                .follow();
        assertThat(said.text()).contains("Les réglages sont enregistrés");
        var it = entered();
        fixed(10_00);
        called();
        assertThat(of(it)).isNotNull();
        assertThat(neighbours.signedIn(rosa).get("/mes-cotisations").text()).contains("Par chèque, au local");
    }
}
