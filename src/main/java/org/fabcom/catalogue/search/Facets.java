package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.licences.Family;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.springframework.stereotype.Component;

/** The filters of the shelves: their values in the order of reading, those that would leave nothing left out. */
@Component
record Facets(Needs needs) {

    static final String NEED = "besoin";
    static final String HOSTING = "hebergement";
    static final String LICENCE = "licence";
    static final String PLATFORM = "plateforme";
    static final String AUDIENCE = "public";
    static final String FAMILY = "famille";

    static final List<String> HOSTINGS = List.of("open", "self", "none");
    static final List<String> LICENCES = List.of("free", "unknown", "visible");
    static final List<String> PLATFORMS = List.of("web", "android", "ios", "linux", "windows", "mac");
    static final List<String> AUDIENCES = List.of("association", "shop");

    static final List<String> FAMILIES =
            Stream.of(Family.values()).map(Family::code).toList();

    List<String> needIds() {
        return needs.all().stream().map(Needs.Need::id).toList();
    }

    List<Facet> of(CatalogueQuery wanted) {
        var needed = facet(NEED).of(needIds(), (it, page) -> needs.label(it, page.lang()));
        var audience = facet(AUDIENCE).of(AUDIENCES, "shelf.audience.");
        if (wanted.services()) return List.of(needed, audience);
        return List.of(
                needed,
                facet(HOSTING).of(HOSTINGS, "shelf.hosting."),
                Facet.one(LICENCE, "shelf.facet." + LICENCE)
                        .of(LICENCES, "shelf.licence.")
                        .any("shelf.licence.usual"),
                facet(FAMILY).of(FAMILIES, "shelf.family."),
                facet(PLATFORM).of(PLATFORMS, "shelf.platform."),
                audience);
    }

    private static Facet facet(String name) {
        return Facet.some(name, "shelf.facet." + name);
    }

    /** One licence family at a time; without one, the commons: free, or of unknown licence. */
    static Counts counts(Found found) {
        var counts = new HashMap<>(found.counts());
        var licences = new HashMap<>(counts.getOrDefault(LICENCE, Map.of()));
        licences.put("", found.count(LICENCE, "free") + found.count(LICENCE, "unknown"));
        counts.put(LICENCE, licences);
        return new Counts(found.total(), counts);
    }
}
