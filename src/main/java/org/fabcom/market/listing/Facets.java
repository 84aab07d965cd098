package org.fabcom.market.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.categories.CategoryTree;
import org.fabcom.market.display.Tally;
import org.fabcom.market.posts.Post;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;

/** The filters of the square; each counts what its values would leave with the other filters kept. */
final class Facets {

    private static final int MOST = 14;

    private Facets() {}

    static List<FacetView> of(
            Tally tally, CategoryTree tree, Map<CurrencyId, Currency> known, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        if (tally.wanted().skills() == null) facets.add(kinds(tally, address, page));
        facets.add(categories(tally, tree, address, page));
        facets.add(currencies(tally, known, address, page));
        return facets.stream().filter(it -> !it.values().isEmpty()).toList();
    }

    private static FacetView kinds(Tally tally, Address address, Page page) {
        var counts = tally.byKind();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var values = new ArrayList<FacetView.Value>();
        values.add(value(
                Asked.KIND, "", page.t("market.kind.all"), all, tally.wanted().kind() == null, address));
        for (var it : Post.Kind.values())
            values.add(value(
                    Asked.KIND,
                    it.name(),
                    page.t("market.kind." + it + ".many"),
                    counts.getOrDefault(it, 0L),
                    it == tally.wanted().kind(),
                    address));
        return new FacetView(Asked.KIND, page.t("market.facet.kind"), values, true);
    }

    /** The roots with all that lies in them, what lies directly in a chosen one, and whatever is chosen. */
    private static FacetView categories(Tally tally, CategoryTree tree, Address address, Page page) {
        var counts = tally.byCategory();
        var sums = new HashMap<UUID, Long>();
        counts.forEach((id, n) -> tree.above(id).forEach(it -> sums.merge(it.id(), n, Long::sum)));
        var values = new ArrayList<FacetView.Value>();
        for (var it : tree.ordered()) {
            boolean chosen = address.has(Asked.CATEGORY, it.id().toString());
            var above = it.parent();
            boolean shown = above == null || address.has(Asked.CATEGORY, above.toString());
            long n = sums.getOrDefault(it.id(), 0L);
            if (!chosen && (!shown || n == 0 || values.size() >= MOST)) continue;
            var id = it.id().toString();
            var url = chosen ? address.minus(Asked.CATEGORY, id) : address.with(Asked.CATEGORY, id);
            values.add(new FacetView.Value(id, tree.path(it.id()), n, chosen, url.toString()));
        }
        return new FacetView(Asked.CATEGORY, page.t("market.facet.category"), values);
    }

    private static FacetView currencies(Tally tally, Map<CurrencyId, Currency> known, Address address, Page page) {
        var counts = tally.byCurrency();
        var values = new ArrayList<FacetView.Value>();
        if (counts.isEmpty()) return new FacetView(Asked.CURRENCY, "", values, true);
        values.add(value(
                Asked.CURRENCY,
                "",
                page.t("market.currency.all"),
                tally.inAnyCurrency(),
                tally.wanted().currency() == null,
                address));
        counts.forEach((id, n) -> {
            var currency = known.get(id);
            if (currency != null)
                values.add(value(
                        Asked.CURRENCY,
                        id.toString(),
                        currency.name(),
                        n,
                        id.equals(tally.wanted().currency()),
                        address));
        });
        return new FacetView(Asked.CURRENCY, page.t("market.facet.currency"), values, true);
    }

    private static FacetView.Value value(
            String name, String value, String label, long count, boolean chosen, Address address) {
        return new FacetView.Value(
                value,
                label,
                count,
                chosen,
                address.with(name, chosen ? null : value).toString());
    }
}
