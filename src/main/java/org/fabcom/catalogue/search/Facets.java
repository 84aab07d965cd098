package org.fabcom.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.springframework.stereotype.Component;

/** The filters of the shelves: their values in the order of reading, those that would leave nothing left out. */
@Component
class Facets {

    static final String NEED = "besoin";
    static final String HOSTING = "hebergement";
    static final String LICENCE = "licence";
    static final String PLATFORM = "plateforme";
    static final String AUDIENCE = "public";

    static final List<String> HOSTINGS = List.of("open", "self", "none");
    static final List<String> LICENCES = List.of("free", "unknown", "visible");
    static final List<String> PLATFORMS = List.of("web", "android", "ios", "linux", "windows", "mac");
    static final List<String> AUDIENCES = List.of("association", "shop");

    private final Needs needs;

    Facets(Needs needs) {
        this.needs = needs;
    }

    List<String> needs() {
        return needs.all().stream().map(Needs.Need::id).toList();
    }

    List<FacetView> of(Found found, Wanted wanted, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        var need = facet(NEED, needs(), it -> needs.label(it, page.lang()), found, address, page);
        facets.add(need);
        if (!wanted.services()) {
            facets.add(facet(HOSTING, HOSTINGS, it -> page.t("shelf.hosting." + it), found, address, page));
            facets.add(licence(found, wanted, address, page));
            facets.add(facet(PLATFORM, PLATFORMS, it -> page.t("shelf.platform." + it), found, address, page));
        }
        facets.add(facet(AUDIENCE, AUDIENCES, it -> page.t("shelf.audience." + it), found, address, page));
        return facets.stream().filter(it -> !it.values().isEmpty()).toList();
    }

    private static FacetView facet(
            String name, List<String> values, UnaryOperator<String> label, Found found, Address address, Page page) {
        var shown = values.stream()
                .map(it -> value(name, it, label.apply(it), found.count(name, it), address))
                .filter(it -> it.count() > 0 || it.chosen())
                .toList();
        return new FacetView(name, page.t("shelf.facet." + name), shown);
    }

    private static FacetView.Value value(String name, String value, String label, long count, Address address) {
        boolean chosen = address.has(name, value);
        var url = chosen ? address.minus(name, value) : address.plus(name, value);
        return new FacetView.Value(value, label, count, chosen, url.toString());
    }

    /** One family at a time; without one, the commons: free, or of unknown licence. */
    private static FacetView licence(Found found, Wanted wanted, Address address, Page page) {
        var values = new ArrayList<FacetView.Value>();
        var usual = found.count(LICENCE, "free") + found.count(LICENCE, "unknown");
        values.add(new FacetView.Value(
                "",
                page.t("shelf.licence.usual"),
                usual,
                wanted.licence().isEmpty(),
                address.with(LICENCE, null).toString()));
        for (var it : LICENCES) {
            boolean chosen = wanted.licence().equals(it);
            long count = found.count(LICENCE, it);
            if (count == 0 && !chosen) continue;
            var url = address.with(LICENCE, chosen ? null : it).toString();
            values.add(new FacetView.Value(it, page.t("shelf.licence." + it), count, chosen, url));
        }
        return new FacetView(LICENCE, page.t("shelf.facet." + LICENCE), values, true);
    }
}
