package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.accounting.Treasury;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.matching.SafeMoney;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Received;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A payment of the safe pays an invoice or a sale, whoever comes first, and never both. */
@FabComTest
class PaidOnceTest {

    private final ApplicationContext beans;
    private final Stall stall;
    private final Till till;
    private final Treasury treasury;
    private final Currency gues;
    private final Invoices invoices;
    private final Payments payments;
    private final Received received;
    private final TransactionTemplate transaction;
    private final Person buyer;
    private final WebVisitor desk;
    private UUID paid = new UUID(0, 0);

    PaidOnceTest(ApplicationContext beans) {
        this.beans = beans;
        stall = new Stall("La Remise", beans);
        till = stall.open("Caisse", 0);
        var currencies = beans.getBean(Currencies.class);
        var name = "Gué " + UUID.randomUUID().toString().substring(0, 8);
        gues = currencies
                .add(Currencies.Draft.money(name, "gués", Regime.MUTUAL, Limits.NONE), stall.shop.manager.id())
                .orElseThrow();
        treasury = new Treasury(beans.getBean(Ledger.class), currencies, stall.shop.manager.id());
        invoices = beans.getBean(Invoices.class);
        payments = beans.getBean(Payments.class);
        received = beans.getBean(Received.class);
        transaction = beans.getBean(TransactionTemplate.class);
        var neighbours = beans.getBean(Neighbours.class);
        buyer = neighbours.person("Nadia Belkacem");
        desk = neighbours.signedIn(stall.shop.manager);
        var said = new Issuer("3 rue du Port", "38000", "Grenoble", "", "", 30, "", "", "", false, false);
        beans.getBean(Issuers.class).say(stall.owner(), said, 0, stall.shop.manager.id());
    }

    @BeforeEach
    void aPayment() {
        paid = treasury.pay(buyer.id(), stall.owner(), gues, 12_00, "chaise").value();
    }

    private Invoice invoice() {
        var line = DraftLine.of("Chaise", Nature.GOODS, VatCategory.STANDARD, Measure.PIECE, 1, 12_00);
        var draft = new InvoiceDraft(
                Trader.person(buyer.name(), "", "", "", ""),
                null,
                "",
                false,
                Prices.INCLUDING,
                null,
                List.of(line),
                "",
                "");
        var issued =
                beans.getBean(Issuing.class).issue(stall.owner(), draft, false, Ids.token(), stall.shop.manager.id());
        return ((Issued.Done) issued).invoice();
    }

    private void sell() {
        stall.sell(
                till,
                List.of(stall.chairs(1, 1200)),
                Payment.transfer(1200, gues.id().value(), 1200, paid));
    }

    private boolean sold() {
        try {
            sell();
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo("FC-5206");
            return false;
        }
    }

    private static void waits(Future<?> other) {
        assertThatThrownBy(() -> other.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void what_paid_an_invoice_is_not_offered_at_the_till_and_pays_no_sale() {
        assertThat(received.of(stall.owner()))
                .extracting(Received.Arrived::transfer)
                .containsExactly(paid);
        desk.get(invoice().url()).form("Compter comme payé").submit();
        assertThat(received.of(stall.owner())).isEmpty();
        assertThat(sold()).isFalse();
    }

    @Test
    void while_an_invoice_counts_it_a_sale_waits_and_is_refused() throws Exception {
        var it = invoice();
        var safe = new Payments.Safe(paid, gues.id().value());
        try (var hands = Executors.newSingleThreadExecutor()) {
            var late = transaction.execute(status -> {
                beans.getBean(SafeMoney.class).hold(paid);
                payments.note(it.id(), it.day(), 12_00, PaymentMeans.LOCAL, "", "k", buyer.id(), safe);
                var sale = hands.submit(this::sold);
                waits(sale);
                return sale;
            });
            assertThat(late.get()).isFalse();
        }
    }

    @Test
    void what_holds_nothing_before_it_writes_is_refused_by_the_base_whoever_comes_first() throws Exception {
        var it = invoice();
        var safe = new Payments.Safe(paid, gues.id().value());
        try (var hands = Executors.newSingleThreadExecutor()) {
            var late = transaction.execute(status -> {
                payments.note(it.id(), it.day(), 12_00, PaymentMeans.LOCAL, "", "k", buyer.id(), safe);
                var sale = hands.submit(this::sold);
                waits(sale);
                return sale;
            });
            assertThat(late.get()).isFalse();
        }
        aPayment();
        sell();
        var other = invoice();
        var again = new Payments.Safe(paid, gues.id().value());
        assertThatThrownBy(() ->
                        payments.note(other.id(), other.day(), 12_00, PaymentMeans.LOCAL, "", "k", buyer.id(), again))
                .hasMessageContaining("paid something else");
    }

    @Test
    void while_a_sale_takes_it_an_invoice_waits_and_finds_nothing() throws Exception {
        var it = invoice();
        var form = desk.get(it.url()).form("Compter comme payé");
        try (var hands = Executors.newSingleThreadExecutor()) {
            var late = transaction.execute(status -> {
                sell();
                var count = hands.submit(form::submit);
                waits(count);
                return count;
            });
            assertThat(late.get().follow().text()).contains("déjà compté");
        }
        assertThat(payments.of(it.id())).isEmpty();
    }
}
