package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Availability;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;

/** The filters of the directory as the list shows them. */
final class DirectoryFacets {

    private static final int MOST_VALUES = 14;
    private static final List<String> PRICES =
            List.of("FREE", Entry.SOLIDARITY, "HOUR", "HALF_DAY", "DAY", "FLAT", Entry.NONE);

    private DirectoryFacets() {}

    /** @param names of skills and tools, by id */
    static List<FacetView> of(DirectoryCounts tally, Map<String, String> names, Address address, Page page) {
        return Arrays.stream(Facet.values())
                .map(it -> said(it, names).view(tally.counts(it), address, page))
                .filter(it -> !it.values().isEmpty())
                .toList();
    }

    static org.fabcom.web.listing.Facet said(Facet it, Map<String, String> names) {
        return switch (it) {
            case AVAILABILITY -> of(it).of(Availability.class, "accompaniers.availability.");
            case WHO -> of(it).of(Accompanier.Kind.class, "accompaniers.kind.");
            case PRICE -> of(it).of(PRICES, "accompaniers.price.");
            case SKILL ->
                of(it).said((value, page) ->
                        names.getOrDefault(value, Ids.read(value).isPresent() ? "" : value));
            case TOOL -> of(it).said((value, page) -> names.getOrDefault(value, ""));
        };
    }

    private static org.fabcom.web.listing.Facet of(Facet it) {
        return it.counted().most(MOST_VALUES);
    }

    /** The tools whose names the filter shows. */
    static List<String> tools(DirectoryCounts tally, Address address) {
        return of(Facet.TOOL).shown(tally.counts(Facet.TOOL), address);
    }
}
