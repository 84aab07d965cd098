package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** One question for each aim, four answers. */
public record EvaluationView(
        String title,
        String workshop,
        String back,
        String action,
        List<String> aims,
        List<OptionView> degrees,
        Form form) {}
