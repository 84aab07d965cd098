package org.fabcom.governance.mandates;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * Giving mandates.
 *
 * @param decision which they follow from; null: none
 * @param people to be ticked; empty where there are too many: their names are typed
 */
public record MandateFormView(
        LinkView back,
        String action,
        @Nullable LinkView decision,
        List<OptionView> roles,
        List<OptionView> people,
        Form form) {}
