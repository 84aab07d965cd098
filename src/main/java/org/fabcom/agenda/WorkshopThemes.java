package org.fabcom.agenda;

import module java.base;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** Port: the upper room that counts acts says which themes a workshop can be about, by its own codes. */
public interface WorkshopThemes {

    List<OptionView> all(Page page);
}
