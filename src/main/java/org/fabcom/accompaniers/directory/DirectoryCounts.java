package org.fabcom.accompaniers.directory;

import module java.base;

/**
 * How many answer what is asked.
 *
 * @param afar how many more accompany from afar, whatever the distance: they are left out until one asks for them
 * @param counts for each value of a filter, how many it would leave with all the other filters kept
 */
record DirectoryCounts(long total, long afar, Map<Facet, Map<String, Long>> counts) {

    Map<String, Long> counts(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
