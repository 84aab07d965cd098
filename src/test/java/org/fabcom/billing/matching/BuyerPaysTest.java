package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A buyer who has an account here is told what is left to pay, and pays just this by the wallet. */
@FabComTest
class BuyerPaysTest extends PaidBySafe {

    BuyerPaysTest(ApplicationContext beans) {
        super(beans);
    }

    private Invoice addressed(long... cents) {
        var buyer = new Trader("Les Jardins", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true);
        var lines = new DraftLine[cents.length];
        for (int i = 0; i < cents.length; i++)
            lines[i] = DraftLine.of("Étape " + i, Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents[i]);
        return issue(draft(buyer, lines).to(garden)).done();
    }

    private String received() {
        return "/structures/" + garden + "/factures-recues";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private void note(Invoice it, long cents) {
        assertThat(payments.note(
                        it.id(),
                        Days.today(clock),
                        cents,
                        PaymentMeans.TRANSFER,
                        "",
                        UUID.randomUUID().toString(),
                        paul.id()))
                .isEmpty();
    }

    @Test
    void what_is_left_is_paid_with_payee_sum_and_number_filled_in_and_the_seller_is_offered_it_first() {
        paid(84_00, 0);
        var it = addressed(684_27);
        note(it, 300_00);
        var list = visitor.get(received());
        assertThat(plain(list.text())).contains("À payer : 384,27 €", "384,27 €, avant le");
        var pay = list.click("Payer 384,27 € par le porte-monnaie");
        assertThat(pay.page().select("[name=a]").val()).isEqualTo(lab.toString());
        assertThat(pay.page().select("[name=pour]").val()).isEqualTo(garden.toString());
        assertThat(pay.page().select("[name=montant]").val()).isEqualTo("384,27");
        assertThat(pay.page().select("[name=objet]").val()).isEqualTo(it.reference());
        assertThat(pay.page().select("[name=monnaie][checked]").val())
                .isEqualTo(treasury.euro().id().toString());
        var done = pay.form("Payer").set("montant", "84").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(plain(visitor.get(received()).text()))
                .as("not asked twice while the seller has not counted it")
                .contains("84 € payés par le porte-monnaie", "À payer : 300,27 €", "Payer 300,27 €");
        var seller = plain(visitor.get(it.url())
                .page()
                .select("section:contains(Venu par)")
                .text());
        assertThat(seller).contains(it.reference()).contains("Devis 3");
        assertThat(seller.indexOf(it.reference())).isLessThan(seller.indexOf("Devis 3"));
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(plain(visitor.get(received()).text()))
                .contains("À payer : 300,27 €")
                .doesNotContain("doit encore les compter");
    }

    @Test
    void nothing_is_asked_of_who_has_paid_and_what_is_owed_back_is_told() {
        var it = addressed(100_00, 35_99);
        note(it, 135_99);
        var settled = visitor.get(received());
        assertThat(settled.page().select("main a[href^=/payer]")).isEmpty();
        assertThat(settled.text()).doesNotContain("À payer");
        issuing.credit(it, Set.of(2), "Pas fait", "some", paul.id()).done();
        assertThat(plain(visitor.get(received()).text())).contains("35,99 € vous sont dus");
    }

    @Test
    void what_was_credited_whole_is_cancelled_and_not_a_credit_note() {
        var it = addressed(100_00);
        var note = issuing.credit(it, Set.of(), "Erreur", "all", paul.id()).done();
        var words = "annulée par l’avoir " + note.reference();
        var list = visitor.get(received());
        assertThat(list.text()).contains(words);
        assertThat(list.page().select("main a[href^=/payer]")).isEmpty();
        assertThat(visitor.get(it.url()).text()).contains(words);
        assertThat(visitor.get("/structures/" + lab + "/factures").text()).contains("annulée par avoir");
        var cancelled = visitor.get("/structures/" + lab + "/factures?etat=CANCELLED");
        assertThat(cancelled.page().select("tbody tr").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains(it.reference());
        assertThat(cancelled
                        .page()
                        .select("[name=etat], a[href*=etat]")
                        .parents()
                        .text())
                .contains("annulée par avoir");
        assertThat(visitor.get("/structures/" + lab + "/factures?etat=CREDITED")
                        .page()
                        .select("tbody tr")
                        .eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains(note.reference());
    }

    @Test
    void four_sellers_are_asked_about_by_as_many_statements_as_one() {
        addressed(100_00);
        visitor.get(received());
        long one = Statements.least(() -> visitor.get(received()));
        for (var name : List.of("Un", "Deux", "Trois")) {
            lab = seller(name, VatRegime.PAYER);
            addressed(100_00);
        }
        assertThat(visitor.get(received()).page().select("tbody tr")).hasSize(4);
        assertThat(Statements.least(() -> visitor.get(received()))).isLessThanOrEqualTo(one);
    }

    @Test
    void the_row_says_what_is_due_to_whom_how_to_pay_it_and_what_came() {
        lab = registered(VatRegime.PAYER);
        paid(84_00, 0);
        var it = addressed(684_27);
        note(it, 300_00);
        var row = visitor.get(received()).page().select("tbody tr").first();
        assertThat(plain(row.text()))
                .contains(
                        "384,27 €, avant le",
                        "300 € déjà payés",
                        "Par virement à La Remise, en notant " + it.reference())
                .contains("FR76 3000 6000 0112 3456 7890 189");
        assertThat(row.select("[data-copy]").attr("data-copy")).isEqualTo("FR7630006000011234567890189");
        note(it, 384_27);
        assertThat(visitor.get(received()).text()).doesNotContain("FR76", "déjà payés");
    }

    /** « à payer » beside « doit encore les compter » told two stories. */
    @Test
    void what_is_paid_whole_and_not_counted_yet_is_not_to_be_paid() {
        lab = registered(VatRegime.PAYER);
        var it = addressed(84_00);
        visitor.get(received()).click("Payer 84").form("Payer").submit();
        var page = visitor.get(received());
        assertThat(plain(page.page().select("tbody tr").text()))
                .contains("84 € payés par le porte-monnaie", "payée, pas encore comptée")
                .doesNotContain("à payer", "FR76");
        assertThat(page.text()).doesNotContain("À payer");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(plain(visitor.get(received()).page().select("tbody tr").text()))
                .contains("réglée")
                .doesNotContain("pas encore comptée");
    }

    @Test
    void what_went_back_has_words_and_no_sign() {
        var it = addressed(100_00);
        note(it, 100_00);
        issuing.credit(it, Set.of(), "Erreur", "all", paul.id()).done();
        note(it, -100_00);
        assertThat(plain(visitor.get(it.url()).page().select("aside").text()))
                .contains("100 € rendus, virement")
                .doesNotContain("−");
    }
}
