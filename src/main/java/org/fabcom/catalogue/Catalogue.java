package org.fabcom.catalogue;

import module java.base;

/** What the other rooms, and the pages, ask of the library. Reads only. */
public interface Catalogue {

    /**
     * For a field where tools are picked: services and software by any of their names, the surest first; services before
     * software of equal match. Empty if nothing resembles.
     */
    List<Suggestion> suggest(String typed, int most);

    /** For the same field: services by what they are for, said in their short description or in its synonyms, the nearest first. */
    List<Sheet> doing(String what, int most);
}
