package org.fabcom.accompaniment.reports.open;

import java.util.List;
import org.fabcom.web.Form;

/** The links that are open, and the form for one more; {@code closed} years in words, {@code open} ones by their number. */
public record LinksView(Form form, List<Row> rows, List<String> closed, List<String> open) {

    public record Row(String label, String address, String path, String by, String on, String revoke) {}
}
