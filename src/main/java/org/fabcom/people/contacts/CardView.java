package org.fabcom.people.contacts;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** What others see of me. */
public record CardView(Form form, String name, String email, List<OptionView> choices) {}
