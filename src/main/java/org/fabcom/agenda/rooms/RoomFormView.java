package org.fabcom.agenda.rooms;

import java.util.List;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The form of a room. */
public record RoomFormView(
        Form form,
        boolean fresh,
        String organisation,
        String action,
        String back,
        CommuneFieldView commune,
        List<OptionView> access) {}
