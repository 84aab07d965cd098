package org.fabcom.people.served;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Registering a person without an account; {@code alike}: who may be the same, to be chosen from. */
public record ServedFormView(Form form, List<OptionView> communes, List<OptionView> alike) {}
