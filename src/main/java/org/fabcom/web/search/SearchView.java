package org.fabcom.web.search;

import module java.base;
import org.fabcom.web.SearchSource;

/** What the rooms found, group by group. */
public record SearchView(String query, List<Group> groups) {

    public record Group(String label, SearchSource.Hits hits) {}
}
