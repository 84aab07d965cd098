package org.fabcom.instance;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The rooms that can be turned on and off. */
public record RoomsView(Form form, List<OptionView> rooms) {}
