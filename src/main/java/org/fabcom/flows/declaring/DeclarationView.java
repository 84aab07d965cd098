package org.fabcom.flows.declaring;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * The declaration of a quarter.
 *
 * @param steps that may be taken now
 */
public record DeclarationView(
        String path,
        String back,
        String title,
        Form form,
        List<LinkView> quarters,
        String mapping,
        List<TableView> tables,
        List<String> taken,
        List<OptionView> steps,
        String opens,
        String submit,
        List<KindView> kinds,
        List<OptionView> categories) {

    public record TableView(String title, List<RowView> rows) {}

    public record RowView(String label, List<String> cells) {}

    public record KindView(String id, String name, String category) {}
}
