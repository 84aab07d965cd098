package org.fabcom.governance.budget;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.Field;

/** The form of a line. */
public record BudgetFormView(String title, LinkView back, Form form, String action) {

    public List<? extends Field<?, ?>> fields() {
        return BudgetForm.FIELDS.all();
    }
}
