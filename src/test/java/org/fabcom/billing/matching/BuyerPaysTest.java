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
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
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
    }
}
