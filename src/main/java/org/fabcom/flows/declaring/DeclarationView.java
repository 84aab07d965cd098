package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The declaration of a quarter.
 *
 * @param moved says that the figures are not those that were submitted; empty if they are
 * @param steps that may be taken now
 */
public record DeclarationView(
        String path,
        String back,
        String title,
        Form form,
        List<OptionView> quarters,
        String mapping,
        List<TableView> tables,
        List<String> taken,
        String moved,
        List<OptionView> steps,
        String opens,
        String submit,
        SupportView support,
        List<KindView> kinds,
        List<OptionView> categories) {

    public record TableView(String title, List<RowView> rows) {}

    public record RowView(String label, String url, List<String> cells) {}

    public record KindView(String id, String name, String category) {}
}
