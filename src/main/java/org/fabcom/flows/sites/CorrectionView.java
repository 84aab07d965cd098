package org.fabcom.flows.sites;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** A container, or a recipient with what it may be and take. */
public record CorrectionView(
        String action,
        String back,
        String name,
        boolean recipient,
        Form form,
        List<OptionView> classes,
        List<OptionView> wastes) {}
