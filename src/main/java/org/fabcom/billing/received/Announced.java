package org.fabcom.billing.received;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.Beside;
import org.fabcom.billing.matching.SafePayments;
import org.springframework.stereotype.Component;

/** What buyers paid by the wallet with the number of an invoice, and its seller has not counted yet. */
@Component
record Announced(SafePayments safe, Payments payments) {

    /** What its seller took off, by invoice. */
    Map<UUID, Long> off(Collection<Invoice> all) {
        return payments.takenOff(all.stream().map(Invoice::id).toList()).stream()
                .collect(Collectors.groupingBy(Payments.Off::invoice, Collectors.summingLong(Payments.Off::cents)));
    }

    /** Cents by invoice; nothing of what a hand may have noted already, nor of what its seller took off. */
    Map<UUID, Long> of(Collection<Invoice> open) {
        var off = payments.takenOff(open.stream().map(Invoice::id).toList()).stream()
                .map(it -> it.invoice() + " " + it.transfer())
                .collect(Collectors.toSet());
        var known = open.stream().collect(Collectors.toMap(Invoice::id, it -> it));
        var came = safe.beside(open.stream().map(Beside::of).toList(), false).stream()
                .filter(it -> !it.back() && it.noted() == null && it.names(requireNonNull(known.get(it.invoice()))))
                .filter(it -> !off.contains(it.invoice() + " " + it.transfer()))
                .sorted(Comparator.comparing(
                        (Arrived it) -> requireNonNull(known.get(it.invoice())).due()))
                .collect(Collectors.groupingBy(
                        it -> it.transfer() + " " + it.currency().id(), LinkedHashMap::new, Collectors.toList()));
        var shares = new HashMap<UUID, Long>();
        came.values().forEach(some -> share(some, known, shares));
        return shares;
    }

    /** A payment that names several goes to each as far as it is open, what is due first; what is too much is told on that one. */
    private static void share(List<Arrived> some, Map<UUID, Invoice> known, Map<UUID, Long> shares) {
        long left = some.getFirst().cents();
        for (var it : some) {
            long open = requireNonNull(known.get(it.invoice())).remaining() - shares.getOrDefault(it.invoice(), 0L);
            long part = Math.clamp(open, 0, left);
            shares.merge(it.invoice(), part, Long::sum);
            left -= part;
        }
        shares.merge(some.getFirst().invoice(), left, Long::sum);
    }
}
