package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** A request that is not for us, or that stops here. */
public record AwayView(Case it, String organisation, List<OptionView> choices, Form form) {}
