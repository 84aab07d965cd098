package org.fabcom.billing.matching;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.accounting.BookSource;
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
        Invoices invoices,
        VatRegimes regimes,
        Clock clock)
        implements Billables, InvoiceKeeper, BookSource {

    /** Of a seller who owes VAT, which stands in no document; the latest ones. */
    @Override
    public List<Billable> of(PartyId seller) {
        var said = regimes.on(seller, Days.today(clock)).filter(it -> it.regime() == VatRegime.PAYER);
        if (said.isEmpty()) return List.of();
        var left = safe.getObject().left(seller, said.get().from());
        var groups = groups(left.stream().map(Left::transfer).toList());
        return left.stream()
                .collect(Collectors.groupingBy(
                        it -> origin(whole(Set.of(it.transfer()), groups)), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> billable(seller, it.getKey(), it.getValue()))
                .toList();
    }

    /** Once it is counted, what is left of it is nothing. */
    @Override
    public Optional<Billable> find(PartyId seller, String origin) {
        var asked = transfers(origin);
        if (asked.isEmpty()) return Optional.empty();
        var all = whole(asked, groups(asked));
        var left = safe.getObject().left(seller, all);
        if (!left.isEmpty()) return Optional.of(billable(seller, origin(all), left));
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

    /** Unless the books name it for an invoice already. */
    @Override
    public List<LinkView> toSettle(PartyId organisation, Page page) {
        var all = of(organisation);
        if (all.isEmpty()) return List.of();
        var named = safe.getObject().waiting(organisation);
        return all.stream()
                .filter(it -> named.stream()
                        .noneMatch(one -> one.it().client()
                                && it.origin().contains(one.it().transfer().toString())))
                .map(it -> new LinkView(it.url(), page.t("billing.books.unbilled", it.title(), page.euros(it.gross()))))
                .toList();
    }

    @Override
    public void issued(Invoice invoice, PartyId by) {
        var paid = transfers(invoice.content().origin());
        if (!paid.isEmpty()) safe.getObject().settle(invoice.id(), paid, by);
    }
}
