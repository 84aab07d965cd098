package org.fabcom.accompaniers.directory;

/** A filter of the directory: its name in the address, and the column of {@link Directory} that holds its one value or several. */
enum Facet {
    AVAILABILITY("dispo", "available", false),
    WHO("qui", "who", false),
    PRICE("tarif", "prices", true),
    SKILL("savoir-faire", "skills", true),
    TOOL("outil", "tools", true);

    private final String key;
    private final String column;
    private final boolean several;

    Facet(String key, String column, boolean several) {
        this.key = key;
        this.column = column;
        this.several = several;
    }

    String key() {
        return key;
    }

    /** As the base compares it. */
    org.fabcom.web.listing.Facet counted() {
        var facet = org.fabcom.web.listing.Facet.some(key, "accompaniers.facet." + name());
        return several ? facet.in(column) : facet.on(column);
    }
}
