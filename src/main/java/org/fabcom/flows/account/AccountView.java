package org.fabcom.flows.account;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The account of a period.
 *
 * @param figures what each is, its value, where it opens
 * @param tables by stream, site, month, …
 * @param closable the month that may be closed next, with the words of the button; null: none, or not by this visitor
 */
public record AccountView(
        String path,
        String name,
        String title,
        String year,
        String month,
        String site,
        List<OptionView> years,
        List<OptionView> months,
        List<OptionView> sites,
        List<FigureView> figures,
        List<String> rates,
        List<BarView> bars,
        List<TableView> tables,
        String closed,
        @Nullable LinkView closable,
        String register) {

    public record FigureView(String label, String value, String url) {}

    public record TableView(String title, List<String> headings, List<RowView> rows) {}

    public record RowView(String label, String url, List<String> cells) {}
}
