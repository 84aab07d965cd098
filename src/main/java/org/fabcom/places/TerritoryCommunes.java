package org.fabcom.places;

import module java.base;

/** Port: an upper room says which communes are the territory's own; these come first wherever one is typed. */
public interface TerritoryCommunes {

    /** INSEE codes; none as long as nobody said. */
    List<String> territory();
}
