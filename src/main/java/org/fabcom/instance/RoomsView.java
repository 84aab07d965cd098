package org.fabcom.instance;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The rooms that can be turned on and off.
 *
 * @param closing what would close, and what goes on there at this moment, one sentence each; empty when nothing is asked
 * @param sure the rooms of that question, as the form sends them back
 */
public record RoomsView(Form form, List<OptionView> rooms, List<String> closing, String sure) {}
