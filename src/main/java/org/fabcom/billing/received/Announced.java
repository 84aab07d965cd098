package org.fabcom.billing.received;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.Beside;
import org.fabcom.billing.matching.SafePayments;
import org.springframework.stereotype.Component;

/** What buyers paid by the wallet with the number of an invoice, and its seller has not counted yet. */
@Component
record Announced(SafePayments safe) {

    /** Cents by invoice; nothing of what a hand may have noted already. */
    Map<UUID, Long> of(Collection<Invoice> open) {
        var known = open.stream().collect(Collectors.toMap(Invoice::id, it -> it));
        return open.stream()
                .collect(Collectors.groupingBy(
                        Invoice::organisation, Collectors.mapping(Beside::of, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(it -> safe.beside(it.getKey(), it.getValue(), false).stream())
                .filter(it -> !it.back() && it.noted() == null && it.names(requireNonNull(known.get(it.invoice()))))
                .collect(Collectors.groupingBy(Arrived::invoice, Collectors.summingLong(Arrived::cents)));
    }
}
