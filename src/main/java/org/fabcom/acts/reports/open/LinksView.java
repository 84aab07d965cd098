package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.web.Form;

/**
 * The links that are open, and the form for one more.
 *
 * @param closed years, in words
 * @param open years that may be closed, by their number
 * @param older how many older ones wait until these are closed
 */
public record LinksView(Form form, List<Row> rows, List<String> closed, List<String> open, int older) {

    public record Row(String label, String address, String path, String by, String on, String revoke) {}
}
