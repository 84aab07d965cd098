package org.fabcom.till.setup;

import module java.base;
import org.fabcom.flows.totals.TotalsPart;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.TillSums;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sales of real tills in the shape in which Oressource's totals were compared: sales, lines, cents by means of payment. Refunds
 * count among sales and lines, as they do there.
 */
@Component
record TillTotals(TillSums sums) implements TotalsPart {

    private static final Map<String, String> NAMES =
            Map.of("CARD", "Carte Bleue", "CHEQUE", "Cheque", "CASH", "Especes", "CURRENCY", "Monnaie locale");

    @Override
    public Map<String, Object> part(
            Set<PartyId> owners, Set<UUID> sites, @Nullable LocalDate from, @Nullable LocalDate to) {
        long sales = 0;
        long[] lines = new long[4];
        var cents = new LinkedHashMap<String, Object>();
        var first = from == null ? LocalDate.of(1900, 1, 1) : from;
        var last = to == null ? LocalDate.of(2999, 12, 31) : to;
        for (var it : sums.between(owners, sites, first, last)) {
            switch (it.part()) {
                case EVENT -> sales += it.n();
                case MEANS -> cents.put(NAMES.getOrDefault(it.name(), it.name()), it.sold() + it.refunded());
                case LINE -> {
                    lines[0] += it.n();
                    lines[1] += it.pieces();
                    lines[2] += it.sold();
                    lines[3] -= it.refunded();
                }
            }
        }
        var said = new LinkedHashMap<String, Object>();
        said.put("ventes", sales);
        said.put("vendus", List.of("" + lines[0], "" + lines[1], "" + lines[2], "" + lines[3]));
        said.put("cents_by_payment", cents);
        return said;
    }
}
