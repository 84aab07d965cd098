package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.TransferId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What is too much on an invoice goes back by the wallet, in part too, and stands once in the books of both. */
@FabComTest
class GivenBackByWalletTest extends PaidBySafe {

    private final Sql db;

    GivenBackByWalletTest(ApplicationContext beans) {
        super(beans);
        db = beans.getBean(Sql.class);
    }

    /** A credit note of a part, one press, and both sides’ books are as if that part had never been sold. */
    @Test
    void a_part_of_what_the_wallet_paid_goes_back_in_one_press() {
        var today = Days.today(clock);
        books.open(garden, today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31), paul.id())
                .done();
        var it = creditedInPart();
        var page = visitor.get(it.url());
        assertThat(page.text()).contains("à rendre 36 €");
        var done = page.form("Rendre 36 € par le porte-monnaie").submit().follow();
        assertThat(done.text()).contains("réglée").doesNotContain("à rendre").doesNotContain("Rendre 36");
        assertThat(left(it)).isZero();
        assertThat(balances(lab)).isEqualTo(Map.of("706", -120_00L, "44571", -24_00L, "512", 144_00L, "411", 0L));
        assertThat(balances(garden)).isEqualTo(Map.of("604", 144_00L, "512", -144_00L));
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
    }

    @Test
    void two_hands_give_back_once() throws Exception {
        var it = creditedInPart();
        var forms = List.of(
                visitor.get(it.url()).form("Rendre 36 € par le porte-monnaie"),
                visitor.get(it.url()).form("Rendre 36 € par le porte-monnaie"));
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var answer : hands.invokeAll(
                    forms.stream().<Callable<WebAnswer>>map(one -> one::submit).toList()))
                assertThat(answer.get().status()).isEqualTo(303);
        }
        assertThat(left(it)).isZero();
        assertThat(balances(lab)).containsEntry("512", 144_00L).containsEntry("411", 0L);
    }

    /** Of several currencies euros go first; what cash paid is no money of the wallet. */
    @Test
    void only_what_the_wallet_paid_goes_back_by_it() {
        paid(20_00, 10_00);
        var it = issue(draft(buyer(), line(120_00), line(36_00))).done();
        visitor.get(it.url()).form("Compter comme payé").submit();
        payments.note(it.id(), Days.today(clock), 126_00, PaymentMeans.CASH, "", "main", paul.id());
        issuing.credit(it, Set.of(2), "Trop", "avoir", paul.id());
        visitor.get(it.url()).form("Rendre 20 € + 10 gués par le porte-monnaie").submit();
        assertThat(left(it)).isEqualTo(-6_00);
        assertThat(visitor.get(it.url()).text()).contains("à rendre 6 €").doesNotContain("Rendre 6");
    }

    /** Whoever paid it back on their own way ties that payment to the invoice: no purchase, no sale. */
    @Test
    void what_was_given_back_by_a_payment_of_its_own_is_tied_to_the_invoice() {
        var today = Days.today(clock);
        books.open(garden, today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31), paul.id())
                .done();
        var it = creditedInPart();
        treasury.pay(lab, garden, treasury.euro(), 36_00, "Trop-perçu, facture " + it.reference());
        var page = visitor.get(it.url());
        assertThat(page.text()).contains("Trop-perçu, facture " + it.reference());
        page.form("Noter comme rendu").submit();
        assertThat(left(it)).isZero();
        assertThat(balances(lab))
                .isEqualTo(Map.of("706", -120_00L, "44571", -24_00L, "512", 144_00L, "411", 0L, "604", 0L));
        assertThat(balances(garden)).isEqualTo(Map.of("604", 144_00L, "512", -144_00L, "706", 0L));
        assertThat(visitor.get(it.url()).text()).doesNotContain("Noter comme rendu");
        assertThat(visitor.get("/comptabilite?pour=" + garden).text()).doesNotContain("À rapprocher d’une facture");
    }

    /** Noting by hand what left by the wallet asks first. */
    @Test
    void giving_back_by_hand_what_left_by_the_wallet_is_asked_about() {
        var it = creditedInPart();
        treasury.pay(lab, garden, treasury.euro(), 36_00, "Trop-perçu");
        var asked = visitor.get(it.url())
                .form("Noter ce qui est rendu")
                .set("moyen", "TRANSFER")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("partis par le porte-monnaie");
        assertThat(asked.form("Noter ce qui est rendu").submit().status()).isEqualTo(303);
    }

    /** The base: a transfer pays no more than it brought, and no more of it goes back than an invoice counted. */
    @Test
    void no_hand_counts_more_of_a_transfer_than_it_brought() {
        var transfer = paid(60_00, 0);
        var it = invoice("Les Jardins du Gué", 100_00);
        var today = Days.today(clock);
        var safe = new Payments.Safe(transfer.value(), treasury.euro().id().value());
        assertThat(payments.note(it.id(), today, 60_01, PaymentMeans.TRANSFER, "", "a", paul.id(), safe))
                .contains(InvoiceRefusal.EXCESS);
        assertThat(payments.note(it.id(), today, 40_00, PaymentMeans.TRANSFER, "", "b", paul.id(), safe))
                .isEmpty();
        var other = invoice("Les Jardins du Gué", 100_00);
        assertThat(payments.note(other.id(), today, 20_01, PaymentMeans.TRANSFER, "", "c", paul.id(), safe))
                .contains(InvoiceRefusal.EXCESS);
        payments.note(it.id(), today, 30_00, PaymentMeans.CASH, "", "d", paul.id());
        assertThat(payments.note(it.id(), today, -40_01, PaymentMeans.TRANSFER, "", "e", paul.id(), safe))
                .contains(InvoiceRefusal.TOO_MUCH_BACK);
    }

    /** What gave back on an invoice pays none of its receiver’s. */
    @Test
    void what_gave_back_pays_nothing_else() {
        var it = creditedInPart();
        TransferId back = treasury.pay(lab, garden, treasury.euro(), 36_00, "Trop-perçu");
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThatThrownBy(() -> db.sql("select billing.spend(:transfer, 'SALE') is null")
                        .param("transfer", back.value())
                        .single(Boolean.class))
                .isInstanceOf(DataAccessException.class);
    }

    private Trader buyer() {
        return new Trader("Les Jardins du Gué", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true);
    }

    private static DraftLine line(long cents) {
        return DraftLine.of("Accompagnement", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents);
    }

    /** 180 € by the wallet, 36 € of it taken back by a credit note. */
    private Invoice creditedInPart() {
        paid(100_00, 0);
        paid(80_00, 0);
        var it = issue(draft(buyer(), line(144_00), line(36_00))).done();
        visitor.get(it.url()).form("Compter comme payé").submit();
        visitor.get(it.url()).form("Compter comme payé").submit();
        issuing.credit(it, Set.of(2), "Trop", "avoir", paul.id());
        return it;
    }

    private long left(Invoice it) {
        return invoices.find(it.id()).orElseThrow().remaining();
    }

    private Map<String, Long> balances(PartyId of) {
        books.record(of);
        booking.write(of);
        assertThat(booking.waiting(of)).isZero();
        var sums = new HashMap<String, Long>();
        entries.sums(periods.of(of).getFirst())
                .forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }
}
