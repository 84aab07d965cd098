package org.fabcom.flows.sites;

import module java.base;

/** The short lists of a ressourcerie, with their place in addresses and in the base. */
enum ThingList {
    CONTAINER("contenants", "container", "tare", "integer", "lower(name), id", 80),
    LOCALITY("origines", "locality", "commune_code", "text", "position, id", 100),
    WASTE("dechets", "waste", "residual", "boolean", "position, id", 80);

    final String path;
    final String table;
    /** What is said beside the name, and its type. */
    final String more;

    final String type;
    final String order;
    final int longest;

    ThingList(String path, String table, String more, String type, String order, int longest) {
        this.path = path;
        this.table = table;
        this.more = more;
        this.type = type;
        this.order = order;
        this.longest = longest;
    }

    static Optional<ThingList> at(String path) {
        return Stream.of(values()).filter(it -> it.path.equals(path)).findFirst();
    }
}
