package org.fabcom.catalogue.efforts;

import module java.base;
import org.fabcom.catalogue.Sheet;

/** Port: what finished plans say of these commons (A18), by the address of each; one of which nobody knows enough is absent. */
public interface Efforts {

    Map<String, Effort> of(Collection<Sheet> commons);

    /** What whoever tells anything tells; without a room that does, nothing. */
    static Map<String, Effort> of(List<Efforts> told, Collection<Sheet> commons) {
        return commons.isEmpty()
                ? Map.of()
                : told.stream().findFirst().map(it -> it.of(commons)).orElse(Map.of());
    }
}
