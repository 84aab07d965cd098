package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The form of an event.
 *
 * @param fixed in words, the day and hour of an event that comes back; empty where they can be typed
 */
public record EventFormView(
        Form form,
        boolean fresh,
        String organisation,
        String action,
        String back,
        List<OptionView> kinds,
        List<OptionView> venues,
        List<OptionView> rooms,
        List<OptionView> groups,
        List<OptionView> units,
        List<OptionView> frequencies,
        CommuneFieldView commune,
        String fixed) {}
