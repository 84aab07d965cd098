package org.fabcom.web;

import org.fabcom.kernel.Visitor;

/** Port: an upper room offers an entry of the menu, or of the foot of the page. */
public interface NavigationEntry {

    /** The order from which on an entry is about the account itself. */
    int ACCOUNT_ITSELF = 700;

    /**
     * On the page of an organisation, the order from which on an entry is about its members and what they decide; says who it is to
     * others; keeps its books.
     */
    int TOGETHER = 60;

    int SHOWN_TO_OTHERS = 100;

    int BOOKS = 200;

    /** Where the entry stands. */
    enum Place {
        MENU,
        /** First in the menu that opens on a telephone, where one’s own page is three touches away. */
        FOLDED,
        FOOTER,
        ACCOUNT,
        /** The page of those who keep the instance. */
        ADMINISTRATION,
        /** The page of an organisation, whose id follows the url. */
        ORGANISATION,
        /** Beside the plan of somebody who leaves their tools. */
        PLAN,
        /** Beside a sheet that is about to be kept: what is done with it, and what not. */
        KEPT
    }

    String url();

    /** Key of the message that is its label. */
    String label();

    /** What the label's message is filled with, such as how many things wait. Asked at each showing: only where that is seldom. */
    default Object[] labelArguments() {
        return new Object[0];
    }

    /** Smaller comes first. */
    int order();

    default Place place() {
        return Place.MENU;
    }

    /** The room that must be open for it to show. */
    String room();

    default boolean visibleTo(Visitor visitor) {
        return true;
    }
}
