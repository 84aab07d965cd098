package org.fabcom.billing.prices;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Tariffs;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Price rules of a house, for the rooms that let something by the hour or the day. */
@Component
record HouseTariffs(PriceRules rules, Clock clock) implements Tariffs {

    @Override
    public Codes codes(PartyId seller, Per per) {
        var today = Days.today(clock);
        var all = rules.of(seller).stream().filter(it -> it.on(today)).toList();
        return new Codes(
                all.stream()
                        .filter(it -> it.kind().prices() && it.measure() == measure(per))
                        .map(PriceRule::resource)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList(),
                all.stream()
                        .map(PriceRule::audience)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList());
    }

    @Override
    public Map<Long, Price> prices(
            PartyId seller, String code, Per per, List<Long> quantities, LocalDate day, String audience, Page page) {
        var known = rules.of(seller);
        var all = new HashMap<Long, Price>();
        for (var quantity : quantities)
            Pricing.quote(known, PricedLines.asked(code, measure(per), quantity, day, audience, null))
                    .ifPresent(it -> all.put(quantity, new Price(it.cents(), it.told(page))));
        return all;
    }

    private static Measure measure(Per per) {
        return Measure.valueOf(per.name());
    }
}
