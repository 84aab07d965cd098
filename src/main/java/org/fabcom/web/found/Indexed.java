package org.fabcom.web.found;

import module java.base;

/** Port: pages of a room that search engines may list, where no published list ({@code web.listing.Published}) leads to them. */
public interface Indexed {

    /** The name of their part of the list of pages. */
    String name();

    /** The room that must be open. */
    String room();

    List<String> paths(int most);
}
