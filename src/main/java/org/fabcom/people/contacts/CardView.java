package org.fabcom.people.contacts;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** What others see of me. */
public record CardView(Form form, String name, String email, List<OptionView> choices) {}
