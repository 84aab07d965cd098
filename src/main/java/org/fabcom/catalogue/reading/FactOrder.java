package org.fabcom.catalogue.reading;

import module java.base;

/** What facts are about, in the order in which people ask before keeping or leaving something. */
public final class FactOrder {

    private static final List<String> OF_A_SERVICE = List.of(
            "limit",
            "price",
            "fee",
            "tip",
            "export",
            "jurisdiction",
            "region",
            "dpf",
            "tracking",
            "outside_account",
            "vendor_address",
            "support",
            "inactivity",
            "dpa",
            "pitfall",
            "note");

    private static final List<String> OF_A_COMMONS = List.of("export", "pitfall", "price", "limit", "note");

    /** What happens on a day: the history of a sheet, not one of its drawers. */
    private static final List<String> EVENTS = List.of("change", "closed");

    private FactOrder() {}

    /** What is so until somebody says otherwise. */
    static List<String> lasting(boolean commons) {
        return commons ? OF_A_COMMONS : OF_A_SERVICE;
    }

    public static List<String> all(boolean commons) {
        return Stream.concat(lasting(commons).stream(), EVENTS.stream()).toList();
    }

    /** A fact that has a day of its own. */
    public static boolean happens(String about) {
        return EVENTS.contains(about);
    }
}
