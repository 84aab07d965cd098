package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.buyers.CountedUses.Document;
import org.fabcom.billing.buyers.Waivers.Named;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.InvoiceDrafts.Kept;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.vat.Law;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Billables;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of what was agreed upon: one at a time, until its invoice is credited whole. Thread-safe. */
@Component
public class AgreedInvoices {

    /** So ends the page of packs. */
    static final String PACKS = "/carnets";

    private static final int LONGEST = 200;

    private static final List<VatCategory> RATED =
            List.of(VatCategory.STANDARD, VatCategory.INTERMEDIATE, VatCategory.REDUCED, VatCategory.PARTICULAR);

    private final List<Billables> sources;
    private final InvoiceDrafts drafts;
    private final Invoices invoices;
    private final CountedUses counted;
    private final Buyers buyers;
    private final List<InvoiceKeeper> keepers;
    private final Law law;
    private final Clock clock;

    AgreedInvoices(
            List<Billables> sources,
            InvoiceDrafts drafts,
            Invoices invoices,
            CountedUses counted,
            Buyers buyers,
            List<InvoiceKeeper> keepers,
            Law law,
            Clock clock) {
        this.sources = sources;
        this.drafts = drafts;
        this.invoices = invoices;
        this.counted = counted;
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

    /** What is to be invoiced. {@code late}: beside documents that do not count it. */
    public record Waiting(Billable it, boolean late) {}

    /** What neither a draft nor a standing invoice counts, without what packs gave. */
    public List<Waiting> waiting(PartyId seller) {
        var all = sources.stream().flatMap(it -> it.of(seller).stream()).toList();
        if (all.isEmpty()) return List.of();
        var documents = counted.of(seller, all.stream().map(Billable::origin).toList());
        var drawn = drawn(all.stream().flatMap(it -> it.uses().stream()).toList());
        return all.stream()
                .flatMap(it -> {
                    var its = documents.getOrDefault(it.origin(), List.of());
                    return left(it, its, drawn.keySet()).map(one -> new Waiting(one, !its.isEmpty())).stream();
                })
                .toList();
    }

    /** Whether somebody may say that it is never invoiced: not of money that came. */
    public static boolean waivable(Billable it) {
        return !it.origin().startsWith(BillsDoor.PAYMENT);
    }

    /** What nobody invoices yet and may be said to be free. In the transaction of whoever holds it. */
    Optional<Named> waivable(PartyId seller, String origin) {
        return find(seller, origin).filter(AgreedInvoices::waivable).flatMap(it -> {
            var documents = counted.of(seller, List.of(origin)).getOrDefault(origin, List.of());
            return left(it, documents, drawn(it.uses()).keySet())
                    .map(one -> new Named(
                            one.buyer(),
                            one.lines().stream().map(Billable.Line::label).collect(Collectors.joining(" ; ")),
                            one.url(),
                            one.uses()));
        });
    }

    /** Whether what was used is to be invoiced. */
    public boolean waits(PartyId seller, UUID use) {
        return waiting(seller).stream().anyMatch(it -> it.it().uses().contains(use));
    }

    private Map<UUID, String> drawn(List<UUID> uses) {
        return keepers.stream()
                .flatMap(it -> it.drawn(uses).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Optional<Billable> left(Billable it, List<Document> documents, Set<UUID> drawn) {
        var lines = it.lines().stream()
                .filter(line -> documents.stream().noneMatch(one -> one.counts(line)))
                .filter(line -> line.use() == null || !drawn.contains(line.use().id()))
                .toList();
        return lines.isEmpty() && !(it.lines().isEmpty() && documents.isEmpty())
                ? Optional.empty()
                : Optional.of(it.of(lines));
    }

    /** What packs of the buyer hold is drawn from them; what is left, if anything is. */
    private Optional<Billable> draw(Billable it, PartyId by) {
        var drawn = new HashSet<UUID>();
        keepers.forEach(one -> drawn.addAll(one.draw(it, by)));
        return left(it, List.of(), drawn);
    }

    /**
     * Its page: of the draft, begun or added to now with what no document counts; or of the invoice that stands; of the packs, where they gave
     * all of it.
     */
    @Transactional
    public String prepare(Billable asked, PartyId by) {
        drafts.hold(asked.seller(), asked.origin());
        var it =
                find(asked.seller(), asked.origin()).orElseThrow(Problem::conflict); // it may have been ended meanwhile
        var documents = counted.of(it.seller(), List.of(it.origin())).getOrDefault(it.origin(), List.of());
        var kept = drafts.from(it.seller(), it.origin());
        var left = left(it, documents, drawn(it.uses()).keySet()).flatMap(one -> draw(one, by));
        var id = left.map(one -> write(one, kept, by)).or(() -> kept.map(Kept::id));
        if (id.isPresent()) return Invoice.url(it.seller()) + "/brouillons/" + id.get();
        return invoices.from(it.seller(), it.origin()).stream()
                .filter(one -> one.credited() < one.gross())
                .findFirst()
                .map(Invoice::url)
                .orElse(documents.isEmpty() ? "/structures/" + it.seller() + PACKS : Waivers.url(it.seller()));
    }

    private UUID write(Billable it, Optional<Kept> kept, PartyId by) {
        var fresh = draft(it);
        var id = kept.map(Kept::id).orElseGet(() -> drafts.add(it.seller(), fresh, by));
        kept.ifPresent(one -> {
            if (!drafts.change(id, one.version(), one.draft().and(fresh.lines()))) throw Problem.conflict();
        });
        counted.add(id, it);
        return id;
    }

    /** What a draft counts of what it comes from; {@code given}: of the rest, what packs gave, by their names. */
    public record Counted(Billable it, Map<String, List<String>> given) {}

    public Optional<Counted> of(Kept draft) {
        var origin = draft.draft().origin();
        return find(draft.organisation(), origin).map(it -> {
            var document = counted.of(draft.id(), origin);
            var drawn = drawn(it.uses());
            var given = new TreeMap<String, List<String>>();
            var lines = new ArrayList<Billable.Line>();
            for (var line : it.lines()) {
                var pack = line.use() == null ? null : drawn.get(line.use().id());
                if (pack != null)
                    given.computeIfAbsent(pack, key -> new ArrayList<>()).add(line.label());
                else if (document.counts(line)) lines.add(line);
            }
            return new Counted(it.of(lines), given);
        });
    }

    /** What was used is asked of nobody; why not, where an invoice or a draft by hand asks for it. */
    @Transactional
    public Optional<String> free(PartyId seller, String origin, UUID use, Page page) {
        drafts.hold(seller, origin);
        var line = find(seller, origin).stream()
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.use() != null && it.use().id().equals(use))
                .findFirst();
        if (line.isEmpty()) return Optional.empty();
        var by = page.visitor().party();
        if (!drawn(List.of(use)).isEmpty())
            return keepers.stream()
                    .flatMap(it -> it.giveBack(use, by).stream())
                    .findFirst()
                    .map(key -> page.t(key));
        var kept = drafts.from(seller, origin);
        return counted.of(seller, List.of(origin)).getOrDefault(origin, List.of()).stream()
                .filter(it -> it.counts(line.get()))
                .findFirst()
                .flatMap(it -> kept.filter(one -> CountedUses.key(one.id()).equals(it.key()))
                        .map(one -> without(one, line.get()) ? "" : page.t("billing.agreed.free.hand"))
                        .or(() -> invoices.keyed(seller, it.key())
                                .filter(one -> !credited(one, line.get()))
                                .map(one -> page.t("billing.agreed.free.issued", one.reference()))))
                .filter(why -> !why.isEmpty());
    }

    private boolean credited(Invoice it, Billable.Line line) {
        var back = invoices.credited(it.id());
        var label = line(line, Days.today(clock)).label();
        return it.content().lines().stream()
                .anyMatch(one -> one.label().equals(label) && back.contains(one.position()));
    }

    /** False where a hand changed the line. A draft without lines goes. */
    private boolean without(Kept draft, Billable.Line line) {
        var gone = line(line, Days.today(clock));
        var lines = draft.draft().lines();
        var left = lines.stream()
                .filter(it -> !(it.label().equals(gone.label()) && it.cents() == gone.cents()))
                .toList();
        if (left.size() != lines.size() - 1) return false;
        boolean done = left.isEmpty()
                ? drafts.drop(draft.organisation(), draft.id())
                : drafts.change(draft.id(), draft.version(), draft.draft().of(left));
        if (!done) throw Problem.conflict();
        return true;
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
