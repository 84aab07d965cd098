package org.fabcom.billing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a client reads on the paper of an invoice. */
@FabComTest
class InvoicePaperTest extends OneSeller {

    private final WebVisitor visitor;

    InvoicePaperTest(ApplicationContext beans) {
        super(beans);
        visitor = neighbours.signedIn(paul);
    }

    private static DraftLine line(Nature nature, VatCategory vat, long cents) {
        return DraftLine.of("Chaise", nature, vat, Measure.PIECE, 1, cents);
    }

    private Invoice sold(long cents) {
        return issue(draft(NADIA, line(Nature.GOODS, VatCategory.STANDARD, cents)))
                .done();
    }

    /** The document stays as it was issued: what came since stands beside it, in the PDF of today. */
    @Test
    void the_paper_of_a_paid_invoice_says_what_was_paid_when_and_how() {
        var it = sold(1300_00);
        var id = it.id();
        var url = it.url();
        assertThat(plain(url))
                .contains("À payer au plus tard le", "Total HT et TVA 1 083,33 € 216,67 €", "Total TTC : 1 300 €")
                .doesNotContain("Paiements connus");
        var content = invoices.find(id).orElseThrow().content();
        var part =
                visitor.get(url).form("Noter le paiement").set("montant", "30").set("moyen", "LOCAL");
        part.set("precision", "a discuté longtemps").submit();
        assertThat(plain(url)).as("what the desk notes for itself").doesNotContain("longtemps");
        assertThat(plain(url)).contains("Reste 1 270 € à payer au plus tard le", "30 € le", "monnaie locale");
        visitor.get(url).form("Noter le paiement").set("moyen", "TRANSFER").submit();
        assertThat(plain(url))
                .contains("Payé en entier : 1 300 €", "30 € le", "1 270 € le", "virement", "Paiements connus le")
                .doesNotContain("À payer au plus tard", "Reste ");
        assertThat(invoices.find(id).orElseThrow().content())
                .as("what was issued")
                .isEqualTo(content);
    }

    private String plain(String url) {
        return visitor.get(url + ".pdf").paper().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    /** What a hand noted and was a transfer of the safe, or was taken at a till by mistake, was not given back to the client. */
    @Test
    void what_was_noted_and_taken_back_is_not_told() {
        var it = sold(60_00);
        var today = Days.today(clock);
        payments.note(it.id(), today, 60_00, PaymentMeans.TRANSFER, "", "hand", paul.id());
        var hand = payments.of(it.id()).getFirst().id();
        payments.note(it.id(), today, -60_00, PaymentMeans.TRANSFER, "", "same-" + hand, paul.id());
        payments.note(it.id(), today, 20_00, PaymentMeans.CASH, "", "till-1-7", paul.id());
        payments.note(it.id(), today, -20_00, PaymentMeans.CASH, "", "undo-till-1-7", paul.id());
        payments.note(it.id(), today, 40_00, PaymentMeans.CARD, "", "card", paul.id());
        assertThat(plain(it.url()))
                .contains("40 € le", "Reste 20 € à payer")
                .doesNotContain("60 € le", "20 € le", "rendu");
    }

    /** A mandatory mention, also of what was payable at sight; what was issued for money that was there already says none. */
    @Test
    void the_day_to_pay_stays_on_the_page_once_it_is_paid() {
        var kept = issuers.kept(lab).orElseThrow();
        var said = kept.issuer();
        var sight = new Issuer(
                said.street(),
                said.postcode(),
                said.city(),
                said.email(),
                "",
                0,
                said.penalty(),
                said.discount(),
                "",
                false,
                false);
        assertThat(issuers.say(lab, sight, kept.version(), paul.id())).isTrue();
        var it = sold(60_00);
        assertThat(it.due()).isEqualTo(it.day());
        payments.note(it.id(), it.day(), 60_00, PaymentMeans.CARD, "", "card", paul.id());
        assertThat(visitor.get(it.url()).page().select("dt:contains(Échéance) + dd"))
                .hasSize(1);
        var dues = draft(NADIA, line(Nature.DUES, VatCategory.OUTSIDE, 20_00));
        var from = LocalDate.of(2026, 1, 1);
        var receipt = issuing.receipt(lab, dues, from, from.plusYears(1).minusDays(1), "dues", paul.id())
                .done();
        assertThat(visitor.get(receipt.url()).page().select("dt:contains(Échéance)"))
                .isEmpty();
    }
}
