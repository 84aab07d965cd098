package org.fabcom.founding.room;

import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.print.Paper;

/** The look of question cards: A3, to be read from across a room. */
public final class CardSheet {

    private static final String CSS = Paper.css() + Shipped.text("founding/cards.css");

    private CardSheet() {}

    public static String css() {
        return CSS;
    }
}
