package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Invoices.Billed;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.vat.Law;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Billables;
import org.fabcom.web.Formats;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of what was agreed upon: one at a time, until its invoice is credited whole. Thread-safe. */
@Component
public class AgreedInvoices {

    private static final int LONGEST = 200;

    private static final List<VatCategory> RATED =
            List.of(VatCategory.STANDARD, VatCategory.INTERMEDIATE, VatCategory.REDUCED, VatCategory.PARTICULAR);

    private final List<Billables> sources;
    private final InvoiceDrafts drafts;
    private final Invoices invoices;
    private final Buyers buyers;
    private final List<InvoiceKeeper> keepers;
    private final Law law;
    private final Clock clock;

    AgreedInvoices(
            List<Billables> sources,
            InvoiceDrafts drafts,
            Invoices invoices,
            Buyers buyers,
            List<InvoiceKeeper> keepers,
            Law law,
            Clock clock) {
        this.sources = sources;
        this.drafts = drafts;
        this.invoices = invoices;
        this.buyers = buyers;
        this.keepers = keepers;
        this.law = law;
        this.clock = clock;
    }

    /** What it comes from, where this was agreed upon. */
    public Optional<Billable> find(PartyId seller, String origin) {
        if (origin.isEmpty()) return Optional.empty();
        return sources.stream().flatMap(it -> it.find(seller, origin).stream()).findFirst();
    }

    /** What has neither a draft nor a standing invoice, without what packs gave. */
    public List<Billable> waiting(PartyId seller) {
        var all = sources.stream().flatMap(it -> it.of(seller).stream()).toList();
        if (all.isEmpty()) return List.of();
        var origins = all.stream().map(Billable::origin).collect(Collectors.toSet());
        var billed =
                invoices.billed(seller, origins).stream().map(Billed::origin).collect(Collectors.toSet());
        var uses = all.stream()
                .flatMap(it -> it.lines().stream())
                .flatMap(it -> Stream.ofNullable(it.use()))
                .map(Billable.Use::id)
                .toList();
        var drawn = keepers.stream().flatMap(it -> it.drawn(uses).stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(it -> !billed.contains(it.origin()))
                .flatMap(it -> left(it, drawn).stream())
                .toList();
    }

    private static Optional<Billable> left(Billable it, Set<UUID> drawn) {
        var lines = it.lines().stream()
                .filter(line -> line.use() == null || !drawn.contains(line.use().id()))
                .toList();
        if (lines.size() == it.lines().size()) return Optional.of(it);
        long gross = lines.stream().mapToLong(Billable.Line::net).sum();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Billable(it.seller(), it.buyer(), it.origin(), it.title(), it.url(), gross, lines));
    }

    /** What packs of the buyer hold is drawn from them; what is left, if anything is. */
    private Optional<Billable> draw(Billable it, PartyId by) {
        var drawn = new HashSet<UUID>();
        keepers.forEach(one -> drawn.addAll(one.draw(it, by)));
        return left(it, drawn);
    }

    /** Its page: of the draft, made now if there is none, or of the invoice that stands; of the packs, where they gave all of it. */
    @Transactional
    public String prepare(Billable asked, PartyId by) {
        drafts.hold(asked.seller(), asked.origin());
        var it =
                find(asked.seller(), asked.origin()).orElseThrow(Problem::conflict); // it may have been ended meanwhile
        var standing = invoices.from(it.seller(), it.origin()).stream()
                .filter(one -> one.credited() < one.gross())
                .findFirst();
        if (standing.isPresent()) return standing.get().url();
        var id = drafts.from(it.seller(), it.origin())
                .map(InvoiceDrafts.Kept::id)
                .or(() -> draw(it, by).map(one -> drafts.add(it.seller(), draft(one), by)));
        return id.map(one -> Invoice.url(it.seller()) + "/brouillons/" + one)
                .orElse("/structures/" + it.seller() + "/carnets");
    }

    private InvoiceDraft draft(Billable it) {
        if (it.gross() == 0) throw Problem.conflict();
        var today = Days.today(clock);
        boolean within = it.lines().stream().anyMatch(line -> line.vat() == Billable.Line.WITHIN);
        return new InvoiceDraft(
                buyers.written(it.seller(), it.buyer()),
                it.buyer(),
                "",
                false,
                within ? Prices.INCLUDING : Prices.EXCLUDING,
                it.lines().stream()
                        .flatMap(line -> Stream.ofNullable(line.use()))
                        .map(Billable.Use::day)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                it.lines().stream().map(line -> line(line, today)).toList(),
                "",
                it.origin());
    }

    /** Whole numbers stay so; a fraction is told beside its amount. */
    private DraftLine line(Billable.Line it, LocalDate today) {
        boolean whole = it.hundredths() % 100 == 0;
        var label = it.label().length() > LONGEST ? it.label().substring(0, LONGEST - 1) + "…" : it.label();
        var formats = new Formats(Locale.FRENCH);
        return new DraftLine(
                label,
                Nature.SERVICE,
                category(it.vat(), today),
                Sale.OWN,
                "",
                0,
                Measure.PIECE,
                whole ? it.hundredths() / 100 : 1,
                whole ? it.cents() : it.net(),
                0,
                "",
                whole ? "" : number(it.hundredths(), formats) + " × " + formats.euros(it.cents()));
    }

    /** « 4,5 », « 4,25 ». */
    private static String number(int hundredths, Formats formats) {
        return hundredths % 10 == 0 ? formats.decimal(hundredths / 10, 1) : formats.decimal(hundredths, 2);
    }

    /** That of the rate which was said; without VAT the regime of the seller decides, and the draft tells where it comes to another sum. */
    private VatCategory category(int rate, LocalDate day) {
        return RATED.stream()
                .filter(it -> law.amount("vat.rate." + it, day)
                        .filter(known -> known == rate)
                        .isPresent())
                .findFirst()
                .orElse(VatCategory.STANDARD);
    }
}
