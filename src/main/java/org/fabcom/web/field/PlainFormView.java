package org.fabcom.web.field;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * A page that is one form: where it comes from, what it asks, where it goes.
 *
 * @param choices what is chosen from what the page offers
 */
public record PlainFormView(
        String title,
        LinkView back,
        Form form,
        List<? extends Field<?, ?>> fields,
        List<Choice> choices,
        String action,
        String submit) {

    /** Boxes, or radios where {@code one} is chosen. */
    public record Choice(String name, String label, List<OptionView> options, boolean one) {}

    public PlainFormView(
            String title, LinkView back, Form form, List<? extends Field<?, ?>> fields, String action, String submit) {
        this(title, back, form, fields, List.of(), action, submit);
    }
}
