package org.fabcom.market.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.ledger.Currency;
import org.fabcom.ledger.CurrencyId;
import org.fabcom.market.categories.CategoryTree;
import org.fabcom.market.posts.Post;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.springframework.stereotype.Component;

/** The filters of the square; each counts what its values would leave with the other filters kept. */
@Component
class Facets {

    private static final int MOST = 14;

    private final Shelf shelf;

    Facets(Shelf shelf) {
        this.shelf = shelf;
    }

    List<FacetView> of(Wanted wanted, CategoryTree tree, Map<CurrencyId, Currency> known, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        if (wanted.skills() == null) facets.add(kinds(wanted, address, page));
        facets.add(categories(wanted, tree, address, page));
        facets.add(currencies(wanted, known, address, page));
        return facets.stream().filter(it -> !it.values().isEmpty()).toList();
    }

    private FacetView kinds(Wanted wanted, Address address, Page page) {
        var counts = shelf.byKind(wanted.ofKind(null));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var values = new ArrayList<FacetView.Value>();
        values.add(value(Asked.KIND, "", page.t("market.kind.all"), all, wanted.kind() == null, address));
        for (var it : Post.Kind.values())
            values.add(value(
                    Asked.KIND,
                    it.name(),
                    page.t("market.kind." + it + ".many"),
                    counts.getOrDefault(it, 0L),
                    it == wanted.kind(),
                    address));
        return new FacetView(Asked.KIND, page.t("market.facet.kind"), values, true);
    }

    /** The roots with all that lies in them, what lies directly in a chosen one, and whatever is chosen. */
    private FacetView categories(Wanted wanted, CategoryTree tree, Address address, Page page) {
        var counts = shelf.byCategory(wanted.in(Set.of()));
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

    private FacetView currencies(Wanted wanted, Map<CurrencyId, Currency> known, Address address, Page page) {
        var counts = shelf.byCurrency(wanted.paidIn(null, null, null));
        var values = new ArrayList<FacetView.Value>();
        if (counts.isEmpty()) return new FacetView(Asked.CURRENCY, "", values, true);
        values.add(value(
                Asked.CURRENCY,
                "",
                page.t("market.currency.all"),
                shelf.count(wanted.paidIn(null, null, null)),
                wanted.currency() == null,
                address));
        counts.forEach((id, n) -> {
            var currency = known.get(id);
            if (currency != null)
                values.add(value(
                        Asked.CURRENCY, id.toString(), currency.name(), n, id.equals(wanted.currency()), address));
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
