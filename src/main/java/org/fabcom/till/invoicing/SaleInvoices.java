package org.fabcom.till.invoicing;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.Vat;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatDecision;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.till.Till;
import org.fabcom.till.TillDesk;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sales.Way;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invoice of a sale, for who asks for one: its lines and their VAT as they were sold, paid as it was. The closing of the day books
 * the sale; the invoice books nothing (ADR 0289).
 */
@Component
public class SaleInvoices implements InvoiceKeeper, Refunds.Follower {

    /** A part of a line of a sale that has an invoice was to come back. */
    public static final String WHOLE = "FC-5234";

    private static final Map<Payment.Means, PaymentMeans> MEANS = Map.of(
            Payment.Means.CASH, PaymentMeans.CASH,
            Payment.Means.CARD, PaymentMeans.CARD,
            Payment.Means.CHEQUE, PaymentMeans.CHEQUE,
            Payment.Means.CURRENCY, PaymentMeans.LOCAL);

    private final Sql db;
    private final Issuing issuing;
    private final Invoices invoices;
    private final Payments payments;
    private final TillEvents events;
    private final Vat vat;

    SaleInvoices(Sql db, Issuing issuing, Invoices invoices, Payments payments, TillEvents events, Vat vat) {
        this.db = db;
        this.issuing = issuing;
        this.invoices = invoices;
        this.payments = payments;
        this.events = events;
        this.vat = vat;
    }

    private static String key(UUID till, long number) {
        return "till-" + till + "-" + number;
    }

    /** The one that was drawn from this sale. */
    public Optional<Invoice> of(Till till, long number) {
        return invoices.keyed(till.organisation(), key(till.id(), number));
    }

    /** One may still be drawn: something was sold for money, and nothing of it came back. */
    public boolean possible(Till till, SaleRead sale) {
        return !till.training()
                && !priced(sale).isEmpty()
                && events.concerning(till.id(), sale.event().number()).stream()
                        .noneMatch(it -> it.kind() == EventKind.REFUND)
                && of(till, sale.event().number()).isEmpty();
    }

    /** What was given is on the receipt alone. */
    private static List<SaleLine> priced(SaleRead sale) {
        return sale.lines().stream().filter(it -> it.cents() > 0).toList();
    }

    /** Draws it, once; for somebody else it is refused then. {@code note}: which sale, and how it was paid. */
    @Transactional
    public Issued draw(Till till, SaleRead sale, Trader buyer, String note, PartyId by) {
        var number = sale.event().number();
        db.sql("select pg_advisory_xact_lock(hashtextextended(:sale, 0)) is null") // as a refund does
                .param("sale", till.id() + ":" + number)
                .single(Boolean.class);
        var before = of(till, number);
        if (before.isPresent())
            return before.get().content().buyer().equals(buyer)
                    ? new Issued.Done(before.get())
                    : new Issued.Refused(InvoiceRefusal.OTHER_CONTENT);
        if (!possible(till, sale)) throw Problem.of(409, "FC-5233");
        var lines = priced(sale);
        var draft = new InvoiceDraft(
                buyer,
                null,
                "",
                false,
                Prices.INCLUDING,
                sale.soldOn(),
                lines.stream().map(SaleInvoices::line).toList(),
                note,
                InvoiceContent.SOLD_ELSEWHERE + number + " " + till.id());
        var decided = lines.stream()
                .map(it -> new Issuing.Decided(decided(till, sale, it), it.net()))
                .toList();
        var issued = issuing.issue(till.organisation(), draft, decided, key(till.id(), number), by);
        if (issued instanceof Issued.Done done) pay(done.invoice(), sale, by);
        return issued;
    }

    /** So many at their price, as an invoice must say; a lot whose pieces have no whole price is one. */
    private static DraftLine line(SaleLine it) {
        boolean even = it.pieces() > 1 && it.cents() % it.pieces() == 0;
        int pieces = even ? it.pieces() : 1;
        var label = it.pieces() > pieces ? it.label() + " × " + it.pieces() : it.label();
        var nature = it.way() == Way.ROUND_UP ? Nature.GIFT : it.due().isEmpty() ? Nature.GOODS : Nature.SERVICE;
        return DraftLine.of(label, nature, category(it), Measure.PIECE, pieces, it.cents() / pieces);
    }

    /** At a till nobody is a member for VAT. */
    private static VatCategory category(SaleLine it) {
        if (it.decided() == null) return VatCategory.OUTSIDE;
        var said = VatCategory.valueOf(it.category());
        return said == VatCategory.MEMBERS ? VatCategory.STANDARD : said;
    }

    private VatDecision decided(Till till, SaleRead sale, SaleLine it) {
        var tax = it.decided();
        return tax == null
                ? vat.decide(till.organisation(), sale.soldOn(), VatCategory.OUTSIDE)
                : new VatDecision(VatRegime.valueOf(tax.regime()), category(it), tax.rate(), tax.mention());
    }

    /** What was paid on the sale, or given back of it below zero. */
    private void pay(Invoice invoice, SaleRead it, PartyId by) {
        var event = it.event();
        for (int i = 0; i < it.payments().size(); i++) {
            var paid = it.payments().get(i);
            var means = MEANS.getOrDefault(paid.means(), PaymentMeans.OTHER);
            if (paid.cents() == 0) continue;
            var key = key(event.till(), event.number()) + "-" + i;
            if (payments.note(invoice.id(), it.soldOn(), paid.cents(), means, "", key, by)
                    .isPresent()) throw Problem.conflict();
        }
    }

    /** Whole lines come back by a credit note; a part of one cannot. */
    @Override
    public void refunded(Till soldAt, SaleRead sale, SaleRead refund, PartyId by) {
        var invoice = of(soldAt, sale.event().number());
        if (invoice.isEmpty()) return;
        var lines = priced(sale);
        for (var it : refund.lines())
            if (lines.stream().anyMatch(one -> one.n() == it.n() && one.cents() != -it.cents()))
                throw Problem.of(409, WHOLE);
        var positions = IntStream.rangeClosed(1, lines.size())
                .filter(at -> refund.lines().stream()
                        .anyMatch(it -> it.n() == lines.get(at - 1).n()))
                .boxed()
                .collect(Collectors.toSet());
        if (positions.isEmpty()) return;
        var reason = refund.event().said().path("reason").asString("");
        var key = key(refund.event().till(), refund.event().number());
        if (!(issuing.credit(invoice.get(), positions, reason, key, by) instanceof Issued.Done))
            throw Problem.conflict();
        pay(invoice.get(), refund, by);
    }

    @Override
    public Optional<String> keeps(Invoice invoice) {
        var origin = invoice.content().origin();
        if (!origin.startsWith(InvoiceContent.SOLD_ELSEWHERE)) return Optional.empty();
        var sale = origin.substring(InvoiceContent.SOLD_ELSEWHERE.length()).split(" ");
        return Ids.read(sale[sale.length - 1]).map(till -> TillDesk.HOME + "/" + till + "/ventes/" + sale[0]);
    }
}
