package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.Field;
import org.fabcom.web.look.OptionView;

/** The form of a line. */
public record BudgetFormView(String title, LinkView back, Form form, List<OptionView> units, String action) {

    public List<? extends Field<?, ?>> fields() {
        return BudgetForm.FIELDS.all();
    }
}
