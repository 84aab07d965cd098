package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * Giving mandates.
 *
 * @param decision which they follow from; null: none
 * @param decisions that may have given it; empty: it is said already, or there is none
 * @param former who left, to be ticked for a mandate that is over
 * @param people to be ticked; empty where there are too many: their names are typed
 */
public record MandateFormView(
        LinkView back,
        String action,
        @Nullable LinkView decision,
        List<OptionView> decisions,
        List<OptionView> roles,
        List<OptionView> people,
        List<OptionView> former,
        Form form) {}
