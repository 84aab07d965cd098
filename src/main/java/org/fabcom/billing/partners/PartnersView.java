package org.fabcom.billing.partners;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** A statement for each partner of a period, and the form that notes what was paid out. */
public record PartnersView(
        String path,
        String back,
        String lead,
        List<TableView> tables,
        List<OptionView> partners,
        List<OptionView> means,
        Form form) {

    /**
     * @param before what was owed when the period began; empty: nothing
     * @param due what the period adds to it
     * @param owed what is owed at its end
     */
    public record TableView(
            String partner,
            String before,
            List<RowView> rows,
            String gross,
            String commission,
            String due,
            String owed) {}

    /** @param url of the document; empty for what was paid out */
    public record RowView(
            String reference, String url, String day, String label, String gross, String commission, String due) {}
}
