package org.fabcom.cases;

import module java.base;
import org.fabcom.web.Page;

/** Port: another part of the house has its card on the mediator’s day (my meetings, acts to write), in its {@code @Order}. */
public interface DayPart {

    /** For whoever reads the page, who is a mediator. */
    Optional<CasePart.Card> card(Page page);
}
