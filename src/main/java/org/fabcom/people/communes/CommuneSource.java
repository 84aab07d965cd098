package org.fabcom.people.communes;

import module java.base;

/** Port: the room that keeps the map tells which communes a person may mean by what they typed. */
public interface CommuneSource {

    enum Likelihood {
        SURE,
        LIKELY,
        POSSIBLE
    }

    /** A commune with its code, and the words that tell it from its namesakes. */
    record Meant(Commune commune, String label, Likelihood likelihood) {}

    /** At most ten, those of the territory first; one that is sure stands alone. */
    List<Meant> meantBy(String typed);

    /** The names of those of the territory, in their order. */
    default List<String> territory() {
        return List.of();
    }

    /** The one that this name means without doubt; else the name as it is, without a code. */
    default Commune named(String name) {
        return meantBy(name).stream()
                .filter(it -> it.likelihood() == Likelihood.SURE)
                .findFirst()
                .map(Meant::commune)
                .orElse(new Commune(null, name));
    }
}
