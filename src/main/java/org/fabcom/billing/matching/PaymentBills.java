package org.fabcom.billing.matching;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.billing.buyers.Waivers;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.matching.SafePayments.Left;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Billables;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.people.invoicing.PaidTogether;
import org.fabcom.web.Formats;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What came by the safe without an invoice may be invoiced still; that invoice counts it as soon as it is issued. */
@Component
record PaymentBills(
        ObjectProvider<SafePayments> safe,
        ObjectProvider<PaidTogether> together,
        ObjectProvider<BookSource> books,
        ObjectProvider<Billables> sources,
        ObjectProvider<InvoiceKeeper> keepers,
        Invoices invoices,
        Waivers waivers,
        VatRegimes regimes,
        Clock clock)
        implements Billables, InvoiceKeeper, BookSource {

    /** Of a seller who owes VAT, the latest ones that no document counts, could count, or will once it is written. */
    @Override
    public List<Billable> of(PartyId seller) {
        return unbilled(seller).entrySet().stream()
                .filter(it -> it.getKey().equals(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each with what is to be invoiced for it: itself, or what was agreed upon. */
    private Map<Billable, Billable> unbilled(PartyId seller) {
        var said = regimes.on(seller, Days.today(clock)).filter(it -> it.regime() == VatRegime.PAYER);
        if (said.isEmpty()) return Map.of();
        var left = safe.getObject().left(seller, said.get().from());
        if (left.isEmpty()) return Map.of();
        var named = named(seller);
        var groups = groups(left.stream().map(Left::transfer).toList());
        return left.stream()
                .collect(Collectors.groupingBy(
                        it -> origin(whole(Set.of(it.transfer()), groups)), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(it -> it.getValue().stream().noneMatch(one -> named.contains(one.transfer())))
                .map(it -> billable(seller, it.getKey(), it.getValue()))
                .collect(Collectors.toMap(it -> it, agreed(seller), (one, other) -> one, LinkedHashMap::new));
    }

    /** What a document waits for; a payment of somebody else, of just the sum of an invoice, is none yet, nor what dues call too much. */
    private Set<UUID> named(PartyId seller) {
        var times = books.stream()
                .flatMap(it -> it.loose(seller).stream())
                .filter(it -> !it.surplus())
                .collect(Collectors.groupingBy(BookSource.Loose::transfer, Collectors.counting()));
        for (var it : safe.getObject().waiting(seller))
            if (!it.it().client() && !it.it().back() && !it.it().notedHere())
                times.merge(it.it().transfer(), -1L, Long::sum);
        return times.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What was agreed upon with the same client for the same sum, that has no invoice yet and no pack paid; else the payment itself. */
    private UnaryOperator<Billable> agreed(PartyId seller) {
        var all = sources.stream()
                .filter(it -> !(it instanceof PaymentBills))
                .flatMap(it -> it.of(seller).stream())
                .toList();
        return paid -> all.stream()
                .filter(it -> it.buyer().equals(paid.buyer()) && it.gross() == paid.gross())
                .filter(it ->
                        invoices.from(seller, it.origin()).stream().allMatch(one -> one.credited() >= one.gross()))
                .filter(it -> !drawn(it) && !waivers.stands(seller, it.origin()))
                .findFirst()
                .orElse(paid);
    }

    private boolean drawn(Billable it) {
        return keepers.stream().anyMatch(one -> !one.drawn(it.uses()).isEmpty());
    }

    /** Once it is counted, what is left of it is nothing. */
    @Override
    public Optional<Billable> find(PartyId seller, String origin) {
        var asked = transfers(origin);
        if (asked.isEmpty()) return Optional.empty();
        var all = whole(asked, groups(asked));
        var left = safe.getObject().left(seller, all);
        if (!left.isEmpty()) return Optional.of(agreed(seller).apply(billable(seller, origin(all), left)));
        return invoices.from(seller, origin(all)).stream()
                .filter(it -> it.buyer() != null)
                .map(it -> new Billable(
                        seller, requireNonNull(it.buyer()), origin(all), it.reference(), it.url(), 0, List.of()))
                .findFirst();
    }

    private static Billable billable(PartyId seller, String origin, List<Left> left) {
        var it = left.getFirst();
        long cents = left.stream()
                .filter(one -> one.payer().equals(it.payer()))
                .mapToLong(Left::cents)
                .sum();
        var title = "Paiement du " + new Formats(Locale.FRENCH).date(it.day()) + " · " + it.name();
        var words = it.subject().isBlank() ? title : it.subject();
        var url = "/porte-monnaie/mouvements/" + it.transfer() + "?pour=" + seller;
        return new Billable(
                seller,
                it.payer(),
                origin,
                title,
                url,
                cents,
                List.of(new Billable.Line(words, cents, 100, cents, Billable.Line.WITHIN)));
    }

    private List<List<UUID>> groups(Collection<UUID> transfers) {
        return transfers.isEmpty()
                ? List.of()
                : together.stream().flatMap(it -> it.with(transfers).stream()).toList();
    }

    /** With what paid the same. */
    private static Set<UUID> whole(Set<UUID> some, List<List<UUID>> groups) {
        var all = new TreeSet<>(some);
        groups.stream().filter(it -> it.stream().anyMatch(some::contains)).forEach(all::addAll);
        return all;
    }

    private static String origin(Set<UUID> transfers) {
        return BillsDoor.PAYMENT + transfers.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static Set<UUID> transfers(String origin) {
        if (!origin.startsWith(BillsDoor.PAYMENT)) return Set.of();
        return Stream.of(origin.substring(BillsDoor.PAYMENT.length()).split(" "))
                .flatMap(it -> Ids.read(it).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public List<LinkView> toSettle(PartyId organisation, Page page) {
        return unbilled(organisation).values().stream()
                .distinct()
                .map(it -> new LinkView(it.url(), page.t("billing.books.unbilled", it.title(), page.euros(it.gross()))))
                .toList();
    }

    @Override
    public void issued(Invoice invoice, PartyId by) {
        var paid = transfers(invoice.content().origin());
        if (!paid.isEmpty()) safe.getObject().settle(invoice.id(), paid, by);
    }
}
