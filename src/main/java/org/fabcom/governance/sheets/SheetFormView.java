package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.Field;
import org.fabcom.web.look.OptionView;

/** The form of a sheet, its fields by part. @param draft it may be kept without being published */
public record SheetFormView(
        String title,
        LinkView back,
        Form form,
        Field<?, ?> name,
        List<GroupView> groups,
        List<OptionView> decisions,
        boolean draft,
        String action) {

    /** One of the three parts of a commons. */
    public record GroupView(String title, String about, boolean open, List<? extends Field<?, ?>> fields) {}
}
