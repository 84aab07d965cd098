package org.fabcom.till.books;

import module java.base;
import org.fabcom.billing.books.OtherReceipts;
import org.fabcom.billing.books.Receipts;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.TillSums;
import org.springframework.stereotype.Component;

/**
 * What tills sold counts against the thresholds like invoices, on the day of the sale: goods without VAT, gifts and training left
 * out.
 */
@Component
record TillReceipts(TillSums sums) implements OtherReceipts {

    /** Exempt for a disinterested body; all else is lucrative. */
    private static final Set<String> EXEMPT = Set.of("MEMBERS", "SOCIAL", "EVENT");

    @Override
    public List<Receipts> between(PartyId organisation, LocalDate from, LocalDate until) {
        var lucrative = new TreeMap<Boolean, Long>();
        for (var it : sums.between(Set.of(organisation), Set.of(), from, until))
            if (it.part() == TillSums.Part.LINE && !it.name().equals(PeriodTotals.ROUND_UP))
                lucrative.merge(!EXEMPT.contains(it.name()), it.net(), Long::sum);
        var receipts = new ArrayList<Receipts>();
        lucrative.forEach((whether, cents) -> {
            if (cents != 0) receipts.add(new Receipts(Nature.GOODS, false, whether, cents));
        });
        return receipts;
    }
}
