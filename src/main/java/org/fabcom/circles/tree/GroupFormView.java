package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Writing a group down, or changing what is said of it; {@code where} names what will hold it, empty for an existing one. */
public record GroupFormView(
        Form form,
        String action,
        String back,
        String title,
        String where,
        String help,
        boolean role,
        List<OptionView> rights,
        List<OptionView> audiences,
        List<OptionView> doors) {}
