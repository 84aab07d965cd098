package org.fabcom.flows.former;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.flows.totals.TotalsPart;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came from Oressource, under the same keys as what is weighed and sold here; a base is its whole house's, never a site's. */
@Component
record FormerPart(FormerTotals totals) implements TotalsPart {

    @Override
    public Map<String, Object> part(
            Set<PartyId> owners, Set<UUID> sites, @Nullable LocalDate from, @Nullable LocalDate to) {
        var sums = totals.between(owners, from, to);
        var part = new LinkedHashMap<String, Object>();
        if (sums.isEmpty()) return part;
        part.put("collectes", all(sums, What.INTAKE, Sum::visits));
        part.put("pesees_collectes", figures(sums, What.INTAKE, List.of(Sum::lines, Sum::grams)));
        part.put("grams_in_by_type", by(sums, What.INTAKE, Sum::kind, Sum::grams));
        part.put("ventes", all(sums, What.SALE, Sum::visits));
        part.put("vendus", figures(sums, What.SALE, List.of(Sum::lines, Sum::pieces, Sum::cents, Sum::refunded)));
        part.put("cents_by_payment", by(sums, What.SALE, Sum::label, Sum::cents));
        part.put("sorties", all(sums, What.EXIT, Sum::visits));
        part.put("pesees_sorties", figures(sums, What.EXIT, List.of(Sum::lines, Sum::grams)));
        part.put("grams_out_by_class", by(sums, What.EXIT, Sum::label, Sum::grams));
        return part;
    }

    private static long all(List<Sum> sums, What what, ToLongFunction<Sum> of) {
        return sums.stream().filter(it -> it.what() == what).mapToLong(of).sum();
    }

    private static List<String> figures(List<Sum> sums, What what, List<ToLongFunction<Sum>> of) {
        return of.stream().map(it -> Long.toString(all(sums, what, it))).toList();
    }

    private static Map<String, Long> by(List<Sum> sums, What what, Function<Sum, String> name, ToLongFunction<Sum> of) {
        var by = new TreeMap<String, Long>();
        for (var it : sums)
            if (it.what() == what && !it.kind().isEmpty()) by.merge(name.apply(it), of.applyAsLong(it), Long::sum);
        return by;
    }
}
