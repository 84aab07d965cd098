package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** Port: what was arranged with people about a case and is still to come. Whoever ends the case says what does not take place. */
public interface ToCome {

    /** Each by its id, its name and its time, in their order. */
    List<OptionView> of(Case it, Page page);

    /** Calls off those of these ids that are to come, and tells everybody, each in their language; so many they were. */
    int callOff(Case it, List<String> ids, PartyId by);
}
