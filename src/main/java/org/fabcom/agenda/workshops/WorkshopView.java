package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** What is said of a workshop. {@code fixed}: people answered about its aims, which therefore stay. */
public record WorkshopView(
        Form form,
        String title,
        String action,
        String back,
        String again,
        String documents,
        List<OptionView> levels,
        List<OptionView> themes,
        boolean fixed,
        List<String> aims) {}
