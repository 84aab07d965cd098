package org.fabcom.imports.runs;

import module java.base;
import org.fabcom.imports.Run;
import org.fabcom.web.listing.ListingView;

/** The register of runs: one page of it. */
public record RunsView(ListingView<Run> list, List<Row> rows) {

    /** A run with the name of its kind in words. */
    public record Row(Run run, String kind) {

        public String url() {
            return "/administration/imports/" + run.id();
        }
    }
}
