package org.fabcom.observatory;

import module java.base;
import org.fabcom.commons.SizeClass;
import org.jspecify.annotations.Nullable;

/** What happened within some days to organisations that agree to be counted, one row each. Never leaves the house. */
record World(List<Sheet> sheets, List<Ended> ended) {

    /** Who it is about, reduced to what tables are made by. */
    record About(UUID organisation, String departement, SizeClass size) {}

    /** The last sheet that an organisation kept, and the tools in it that the catalogue knows. */
    record Sheet(About about, Set<String> tools) {}

    /** An accompaniment that ended: how, after how many days, minutes and cents, with which tools left for what. */
    record Ended(
            About about, String outcome, @Nullable Integer days, int minutes, long cents, Map<String, String> left) {}
}
