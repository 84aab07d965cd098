package org.fabcom.plan.item;

import module java.base;
import org.fabcom.cases.CasePart.Card;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.web.Page;

/** Port: another part of the room has its card on the page of an item. Whoever reads the page may read the case. */
public interface ItemPart {

    Optional<Card> card(Laid laid, Page page);
}
