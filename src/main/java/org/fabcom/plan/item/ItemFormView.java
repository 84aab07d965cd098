package org.fabcom.plan.item;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * A form about an item.
 *
 * @param act what it does, as in its address
 * @param options reasons, people or obstacles to choose from
 * @param kinds what is counted, for the form of counts
 */
public record ItemFormView(
        String act,
        String action,
        String backUrl,
        String backLabel,
        String title,
        String lead,
        String submit,
        List<OptionView> options,
        List<KindView> kinds,
        int version,
        Form form) {

    /** A kind of object and the names of its fields; arrived is asked once something was imported. */
    public record KindView(String field, String label, boolean arrived, boolean own) {}

    public boolean is(String other) {
        return act.equals(other);
    }
}
