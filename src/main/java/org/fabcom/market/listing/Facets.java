package org.fabcom.market.listing;

import module java.base;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.categories.CategoryTree;
import org.fabcom.market.display.Tally;
import org.fabcom.market.posts.Post;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.listing.Facet;

/** The filters of the square; each counts what its values would leave with the other filters kept. */
final class Facets {

    private static final int MOST = 14;

    private static final Facet KINDS = Facet.one(SquareFilters.KIND, "market.facet.kind")
            .of(
                    Stream.of(Post.Kind.values()).map(Enum::name).toList(),
                    (it, page) -> page.t("market.kind." + it + ".many"))
            .withZeros()
            .any("market.kind.all");

    private Facets() {}

    static List<FacetView> of(
            Tally tally, CategoryTree tree, Map<CurrencyId, Currency> known, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        if (tally.wanted().skills() == null) facets.add(KINDS.view(kinds(tally), address, page));
        facets.add(categories(tally, tree, address, page));
        facets.add(currencies(tally, known, address, page));
        return facets.stream().filter(it -> !it.values().isEmpty()).toList();
    }

    private static Map<String, Long> kinds(Tally tally) {
        var counts = new HashMap<String, Long>();
        tally.byKind().forEach((kind, n) -> {
            counts.put(kind.name(), n);
            counts.merge("", n, Long::sum);
        });
        return counts;
    }

    /** The roots with all that lies in them, what lies directly in a chosen one, and whatever is chosen. */
    private static FacetView categories(Tally tally, CategoryTree tree, Address address, Page page) {
        var counts = tally.byCategory();
        var sums = new HashMap<UUID, Long>();
        counts.forEach((id, n) -> tree.above(id).forEach(it -> sums.merge(it.id(), n, Long::sum)));
        var values = new ArrayList<FacetView.Value>();
        for (var it : tree.ordered()) {
            boolean chosen = address.has(SquareFilters.CATEGORY, it.id().toString());
            var above = it.parent();
            boolean shown = above == null || address.has(SquareFilters.CATEGORY, above.toString());
            long n = sums.getOrDefault(it.id(), 0L);
            if (!chosen && (!shown || n == 0 || values.size() >= MOST)) continue;
            var id = it.id().toString();
            var url = chosen ? address.minus(SquareFilters.CATEGORY, id) : address.with(SquareFilters.CATEGORY, id);
            values.add(new FacetView.Value(id, tree.path(it.id()), n, chosen, url.toString()));
        }
        return new FacetView(SquareFilters.CATEGORY, page.t("market.facet.category"), values);
    }

    private static FacetView currencies(Tally tally, Map<CurrencyId, Currency> known, Address address, Page page) {
        var counts = new HashMap<>(Map.of("", tally.inAnyCurrency()));
        tally.byCurrency().forEach((id, n) -> counts.put(id.toString(), n));
        return Facet.one(SquareFilters.CURRENCY, "market.facet.currency")
                .said((id, it) -> name(known, id))
                .most(known.size())
                .any("market.currency.all")
                .view(counts, address, page);
    }

    private static String name(Map<CurrencyId, Currency> known, String id) {
        return known.values().stream()
                .filter(it -> it.id().toString().equals(id))
                .map(Currency::name)
                .findFirst()
                .orElse("");
    }
}
