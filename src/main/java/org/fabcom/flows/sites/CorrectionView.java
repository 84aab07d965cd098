package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** One of a short list, or a recipient with what it may be and take; {@code list}: which one, as addresses say it. */
public record CorrectionView(
        String action,
        String back,
        String name,
        String list,
        Form form,
        List<OptionView> classes,
        List<OptionView> wastes) {}
