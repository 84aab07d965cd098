package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Prepaid;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What packs will give, as {@link PackDraws} draws it: of one holder, each use whole, the soonest to expire first. */
@Component
record PackStock(PackRows rows, PackDraws draws) implements Prepaid {

    @Override
    public Stock of(PartyId seller, PartyId buyer, Collection<UUID> uses, Page page) {
        var holders = draws.packs(seller, buyer).stream()
                .filter(Pack::opened)
                .collect(Collectors.groupingBy(Pack::holder, LinkedHashMap::new, Collectors.toList()));
        return new Told(holders, holders.isEmpty() ? Map.of() : rows.given(uses), page);
    }

    /** {@code given}: by use, what gave it; empty where it was taken back. */
    private record Told(Map<Owner, List<Pack>> holders, Map<UUID, String> given, Page page) implements Stock {

        @Override
        public Map<UUID, Given> pays(List<Billable.Use> uses) {
            var all = new HashMap<UUID, Given>();
            var left = new HashMap<UUID, Long>();
            holders.values().forEach(its -> its.forEach(it -> left.put(it.id(), it.left())));
            for (var use : uses) {
                var before = given.get(use.id());
                if (before == null) draw(use, left).ifPresent(it -> all.put(use.id(), it));
                else if (!before.isEmpty()) all.put(use.id(), new Given(before, ""));
            }
            return all;
        }

        private Optional<Given> draw(Billable.Use use, Map<UUID, Long> left) {
            if (use.quantity() == 0 || use.code().isEmpty()) return Optional.empty();
            var measure = Measure.valueOf(use.per().name());
            for (var packs : holders.values()) {
                var fit = packs.stream()
                        .filter(it ->
                                it.measure() == measure && it.holds(use.day()) && left.getOrDefault(it.id(), 0L) > 0)
                        .filter(it -> it.resource().isEmpty()
                                || PriceRule.code(it.resource()).equals(PriceRule.code(use.code())))
                        .toList();
                long sum = fit.stream()
                        .mapToLong(it -> left.getOrDefault(it.id(), 0L))
                        .sum();
                if (sum < use.quantity()) continue;
                long wanted = use.quantity();
                var names = new LinkedHashSet<String>();
                for (var it : fit) {
                    long part = Math.min(wanted, left.getOrDefault(it.id(), 0L));
                    if (part == 0) break;
                    left.merge(it.id(), -part, Long::sum);
                    names.add(it.label());
                    wanted -= part;
                }
                return Optional.of(
                        new Given(String.join(", ", names), Quantities.told(measure, sum - use.quantity(), page)));
            }
            return Optional.empty();
        }
    }
}
