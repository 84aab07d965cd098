package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.billing.invoices.InvoiceContent.Credited;
import org.fabcom.billing.invoices.InvoiceContent.Terms;
import org.fabcom.billing.invoices.Invoices.Writing;
import org.fabcom.billing.vat.Law;
import org.fabcom.billing.vat.Vat;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatDecision;
import org.fabcom.billing.vat.VatTotals;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.webhooks.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns drafts into invoices, and takes lines back by credit notes. The same key twice issues once. Thread-safe. */
@Component
public class Issuing {

    /** An invoice or a credit note got its number. */
    public record Happened(UUID invoice) {}

    /** The VAT of a line as another room decided and charged it; {@code net}: cents without it. */
    public record Decided(VatDecision vat, long net) {}

    /** Whether zero is issued as well, it was paid before, and for which days it is. */
    private record Way(
            boolean evenIfZero, boolean paid, @Nullable Period period) {}

    private record Period(LocalDate from, LocalDate until) {}

    private final Invoices invoices;
    private final Issuers issuers;
    private final Vat vat;
    private final Law law;
    private final Webhooks webhooks;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<InvoiceKeeper> keepers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Issuing(
            Invoices invoices,
            Issuers issuers,
            Vat vat,
            Law law,
            Webhooks webhooks,
            ApplicationEventPublisher events,
            ObjectProvider<InvoiceKeeper> keepers,
            Clock clock,
            TransactionTemplate transaction) {
        this.invoices = invoices;
        this.issuers = issuers;
        this.vat = vat;
        this.law = law;
        this.webhooks = webhooks;
        this.events = events;
        this.keepers = keepers;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Issues it today. {@code evenIfZero}: somebody asked for a document although nothing is due (S34). Throws {@code Problem} FC-5101 when
     * the organisation has not said its VAT regime.
     */
    public Issued issue(PartyId organisation, InvoiceDraft draft, boolean evenIfZero, String key, PartyId by) {
        var way = new Way(evenIfZero, draft.origin().startsWith(InvoiceContent.SOLD_ELSEWHERE), null);
        return issue(organisation, draft, way, day -> lines(organisation, draft, day), key, by);
    }

    /** For what was paid already, and is for a period: no day to pay is said. {@code from}, {@code until}: both included. */
    public Issued receipt(
            PartyId organisation, InvoiceDraft draft, LocalDate from, LocalDate until, String key, PartyId by) {
        var way = new Way(false, true, new Period(from, until));
        return issue(organisation, draft, way, day -> lines(organisation, draft, day), key, by);
    }

    /** For what was sold and taxed in another room; {@code decided}: line by line. */
    public Issued issue(PartyId organisation, InvoiceDraft draft, List<Decided> decided, String key, PartyId by) {
        var lines = new ArrayList<InvoiceLine>();
        for (var it : draft.lines()) {
            var as = decided.get(lines.size());
            lines.add(line(lines.size() + 1, draft, it, 0, as.vat()).priced(as.net(), it.cents() - as.net()));
        }
        var way = new Way(false, draft.origin().startsWith(InvoiceContent.SOLD_ELSEWHERE), null);
        return issue(organisation, draft, way, day -> lines, key, by);
    }

    private Issued issue(
            PartyId organisation,
            InvoiceDraft draft,
            Way way,
            Function<LocalDate, List<InvoiceLine>> lines,
            String key,
            PartyId by) {
        var before = invoices.keyed(organisation, key);
        if (before.isPresent()) return again(before.get(), draft);
        var day = Days.today(clock);
        var seller = issuers.seller(organisation, day);
        var issuer = issuers.of(organisation);
        var refused = refusal(draft, seller, issuer, way.evenIfZero());
        if (refused.isPresent()) return new Issued.Refused(refused.get());
        var supplied = draft.supplied();
        if (supplied != null && !vat.stated(organisation, supplied)) return new Issued.Refused(InvoiceRefusal.SUPPLIED);
        boolean paid = way.paid();
        var period = way.period();
        var content = new InvoiceContent(
                seller,
                paid ? "" : issuer.iban(),
                draft.buyer(),
                draft.user(),
                draft.prices(),
                period != null ? period.until() : supplied == null ? day : supplied,
                lines.apply(day),
                draft.buyer().professional() ? terms(issuer, day) : Terms.NONE,
                draft.note(),
                issuer.footer(),
                draft.origin(),
                Credited.NOTHING,
                period == null ? null : period.from());
        return write(new Writing(
                organisation,
                Invoice.Kind.INVOICE,
                null,
                day,
                paid ? day : day.plusDays(issuer.days()),
                draft.party(),
                content,
                key,
                by));
    }

    /** What it would be refused for, were it issued today; that nothing is due is asked then. */
    public Optional<InvoiceRefusal> missing(PartyId organisation, InvoiceDraft draft) {
        var day = Days.today(clock);
        return refusal(draft, issuers.seller(organisation, day), issuers.of(organisation), true);
    }

    /** What the invoice of a draft would say of amounts, were it issued today. */
    public List<InvoiceLine> lines(PartyId organisation, InvoiceDraft draft) {
        return lines(organisation, draft, Days.today(clock));
    }

    private List<InvoiceLine> lines(PartyId organisation, InvoiceDraft draft, LocalDate day) {
        var lines = new ArrayList<InvoiceLine>();
        for (var it : draft.lines())
            lines.add(line(
                    lines.size() + 1,
                    draft,
                    it,
                    commissionTax(organisation, it, day),
                    decide(organisation, draft, it, day)));
        return InvoiceLine.spread(lines, draft.prices());
    }

    private static InvoiceLine line(
            int position, InvoiceDraft draft, DraftLine it, long commissionTax, VatDecision vat) {
        return new InvoiceLine(
                position,
                it.label(),
                it.nature(),
                it.sale(),
                it.partner(),
                it.commission(),
                commissionTax,
                it.measure(),
                it.quantity(),
                it.unitCents(),
                it.discount(),
                it.cents(),
                it.beneficiary(),
                draft.member(),
                it.explanation(),
                vat,
                0,
                0);
    }

    /** What is sold on behalf of a partner is theirs: the house charges no VAT on it (S32), nor on what is given or goes back. */
    private VatDecision decide(PartyId organisation, InvoiceDraft draft, DraftLine it, LocalDate day) {
        boolean outside = it.sale() == Sale.ON_BEHALF || it.nature().outside();
        var category = outside ? VatCategory.OUTSIDE : it.category();
        return vat.decide(organisation, day, category, draft.member());
    }

    private long commissionTax(PartyId organisation, DraftLine it, LocalDate day) {
        if (it.commission() == 0) return 0;
        var decision = vat.decide(organisation, day, VatCategory.STANDARD);
        return VatTotals.contained(it.commission(), decision.rateBasisPoints());
    }

    /** The fee is that of the law on that day. */
    private Terms terms(Issuer issuer, LocalDate day) {
        long fee = law.amount("recovery.fee", day).orElse(0L);
        return new Terms(issuer.penalty(), fee == 0 ? "" : fee / 100 + " €", issuer.discount());
    }

    private static Optional<InvoiceRefusal> refusal(
            InvoiceDraft draft, Trader seller, Issuer issuer, boolean evenIfZero) {
        var buyer = draft.buyer();
        if (draft.lines().isEmpty()) return Optional.of(InvoiceRefusal.NO_LINES);
        if (buyer.name().isBlank() || buyer.professional() && !buyer.addressed())
            return Optional.of(InvoiceRefusal.BUYER);
        if (!Trader.identifies(buyer.siret())) return Optional.of(InvoiceRefusal.BUYER_NUMBER);
        if (!buyer.vatNumberFits()) return Optional.of(InvoiceRefusal.BUYER_VAT);
        if (!seller.addressed() || buyer.professional() && !issuer.termsSaid())
            return Optional.of(InvoiceRefusal.MENTIONS);
        if (draft.lines().stream().anyMatch(it -> it.commission() > it.cents()))
            return Optional.of(InvoiceRefusal.COMMISSION);
        boolean zero = draft.lines().stream().allMatch(it -> it.cents() == 0);
        return zero && !evenIfZero ? Optional.of(InvoiceRefusal.ZERO) : Optional.empty();
    }

    private static Issued again(Invoice before, InvoiceDraft draft) {
        var content = before.content();
        boolean same = content.buyer().equals(draft.buyer())
                && content.lines().stream()
                        .map(InvoiceLine::cents)
                        .toList()
                        .equals(draft.lines().stream().map(DraftLine::cents).toList());
        return same ? new Issued.Done(before) : new Issued.Refused(InvoiceRefusal.OTHER_CONTENT);
    }

    /** Takes these lines of an invoice back, by their positions; an empty set means all that are left. */
    public Issued credit(Invoice invoice, Set<Integer> positions, String reason, String key, PartyId by) {
        var before = invoices.keyed(invoice.organisation(), key);
        if (before.isPresent()) return new Issued.Done(before.get());
        var credited = invoices.credited(invoice.id());
        var content = invoice.content();
        var lines = content.lines().stream()
                .filter(it ->
                        positions.isEmpty() ? !credited.contains(it.position()) : positions.contains(it.position()))
                .toList();
        if (lines.isEmpty() || invoice.kind() != Invoice.Kind.INVOICE)
            return new Issued.Refused(InvoiceRefusal.CREDITED);
        var day = Days.today(clock);
        var back = new InvoiceContent(
                content.seller(),
                content.iban(),
                content.buyer(),
                content.user(),
                content.prices(),
                content.supplied(),
                lines,
                content.terms(),
                content.note(),
                content.footer(),
                content.origin(),
                new Credited(invoice.reference(), invoice.day(), reason),
                content.from());
        return write(new Writing(
                invoice.organisation(), Invoice.Kind.CREDIT, invoice.id(), day, day, invoice.buyer(), back, key, by));
    }

    private Issued write(Writing it) {
        return within(() -> {
            invoices.add(it);
            var made = invoices.keyed(it.organisation(), it.key()).orElseThrow();
            if (it.kind() == Invoice.Kind.INVOICE) keepers.forEach(one -> one.issued(made, it.by()));
            events.publishEvent(new Happened(made.id()));
            webhooks.happened(InvoiceWebhooks.ISSUED, List.of(it.organisation()), made.id(), made.url());
            return new Issued.Done(made);
        });
    }

    private Issued within(Supplier<Issued> what) {
        try {
            return transaction.execute(status -> what.get());
        } catch (DataAccessException refused) {
            return new Issued.Refused(InvoiceRefusal.behind(refused).orElseThrow(() -> refused));
        }
    }
}
