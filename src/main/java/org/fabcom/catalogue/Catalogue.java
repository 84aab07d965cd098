package org.fabcom.catalogue;

import java.util.List;
import org.fabcom.catalogue.search.SheetNames;
import org.springframework.stereotype.Component;

/** What the other rooms, and the pages, ask of the library. Reads only. */
@Component
public class Catalogue {

    private final SheetNames names;

    Catalogue(SheetNames names) {
        this.names = names;
    }

    /**
     * For a field where tools are picked: services and software by any of their names, the surest first; services before
     * software of equal match. Empty if nothing resembles.
     */
    public List<Suggestion> suggest(String typed, int most) {
        return names.like(typed).stream().limit(most).toList();
    }
}
