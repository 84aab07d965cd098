package org.fabcom.observatory;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.BarView;

/** An edition as one reads it. {@code editions}: all of them; {@code years}: those with a report. */
public record ObservatoryView(
        String title,
        String published,
        String url,
        List<PartView> parts,
        List<LinkView> editions,
        List<LinkView> years) {

    /** @param whole how many are counted, or that they are not enough yet */
    public record PartView(String id, String title, String period, String whole, List<TableView> tables) {}

    /**
     * @param bars a picture of tables without columns; empty for others
     * @param veiled true if none of its columns can be shown
     */
    public record TableView(
            String caption,
            String labelHead,
            List<String> columns,
            List<RowView> rows,
            List<BarView> bars,
            boolean veiled) {}

    /** What is hidden says so in words; {@code total} empty where there is none. */
    public record RowView(String label, String total, List<String> cells) {}
}
