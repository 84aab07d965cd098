package org.fabcom.flows.network;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;

/**
 * Sums of a month of several structures side by side.
 *
 * @param file where one's own is fetched; {@code fileLabel}: its words
 */
public record NetworkView(
        String path,
        String month,
        String title,
        List<OptionView> months,
        String file,
        String fileLabel,
        List<String> headings,
        List<RowView> rows,
        List<BarView> bars,
        boolean writes,
        Form form) {

    /** {@code key}: by which key it was signed, and whether that is a reason to ask. */
    public record RowView(String name, String instance, List<String> cells, String key, boolean care) {}
}
