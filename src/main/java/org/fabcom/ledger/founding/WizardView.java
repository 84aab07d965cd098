package org.fabcom.ledger.founding;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The questions: what is counted first, then its name and how far one may go. */
public record WizardView(boolean first, String kind, List<OptionView> kinds, Form form) {}
