package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Which case goes on in the stead of this one; {@code twins}: where its organisation is merged with another record of it. */
public record MergeView(Case it, String organisation, String twins, List<OptionView> others, Form form) {}
