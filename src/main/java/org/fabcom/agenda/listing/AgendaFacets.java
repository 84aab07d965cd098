package org.fabcom.agenda.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Tally;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.springframework.stereotype.Component;

/** The filters of the agenda; each counts what its values would leave with the other filters kept. */
@Component
class AgendaFacets {

    private static final int MOST = 12;

    private final Tally tally;
    private final People people;

    AgendaFacets(Tally tally, People people) {
        this.tally = tally;
        this.people = people;
    }

    Tally.Counts count(Asked asked, Wanted wanted) {
        var periods = new LinkedHashMap<String, Wanted>();
        for (var it : Asked.PERIODS) periods.put(it, asked.during(wanted, it));
        return tally.of(periods, asked.period());
    }

    long count(Wanted wanted) {
        return tally.count(wanted);
    }

    List<FacetView> of(Asked asked, Tally.Counts counts, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        facets.add(period(asked, counts.periods(), address, page));
        facets.add(facet(Asked.KIND, kinds(counts.kinds()), it -> page.t("agenda.kind." + it), address, page));
        facets.add(facet(Asked.WHERE, counts.communes(), UnaryOperator.identity(), address, page));
        var names = people.names(counts.organisers().keySet().stream()
                .map(it -> new PartyId(UUID.fromString(it)))
                .toList());
        facets.add(facet(
                Asked.WHO,
                counts.organisers(),
                it -> names.getOrDefault(new PartyId(UUID.fromString(it)), it),
                address,
                page));
        return facets.stream().filter(it -> !it.values().isEmpty()).toList();
    }

    private static Map<String, Long> kinds(Map<String, Long> counted) {
        var inOrder = new LinkedHashMap<String, Long>();
        Arrays.stream(Kind.values()).forEach(it -> inOrder.put(it.name(), counted.getOrDefault(it.name(), 0L)));
        return inOrder;
    }

    private static FacetView facet(
            String name, Map<String, Long> counts, UnaryOperator<String> label, Address address, Page page) {
        var values = new ArrayList<FacetView.Value>();
        counts.forEach((value, count) -> {
            boolean chosen = address.has(name, value);
            if (!chosen && (count == 0 || values.size() >= MOST)) return;
            var url = chosen ? address.minus(name, value) : address.plus(name, value);
            values.add(new FacetView.Value(value, label.apply(value), count, chosen, url.toString()));
        });
        return new FacetView(name, page.t("agenda.facet." + name), values);
    }

    private static FacetView period(Asked asked, Map<String, Long> counts, Address address, Page page) {
        var values = Asked.PERIODS.stream()
                .map(it -> new FacetView.Value(
                        it,
                        page.t("agenda.period." + (it.isEmpty() ? "mois" : it)),
                        counts.getOrDefault(it, 0L),
                        asked.period().equals(it),
                        address.with(Asked.WHEN, it.equals(asked.period()) ? null : it)
                                .toString()))
                .toList();
        return new FacetView(Asked.WHEN, page.t("agenda.facet." + Asked.WHEN), values, true);
    }
}
