package org.fabcom.people.communes;

import java.util.List;

/** Port: the room that keeps the map tells which communes a person may mean by what they typed. */
public interface CommuneSource {

    /** A commune with its code, and the words that tell it from its namesakes. */
    record Meant(Commune commune, String label) {}

    /** At most ten, the most likely first; one only if there is no doubt. */
    List<Meant> meantBy(String typed);

    /** The one that this name means without doubt; else the name as it is, without a code. */
    default Commune named(String name) {
        var meant = meantBy(name);
        return meant.size() == 1 ? meant.getFirst().commune() : new Commune(null, name);
    }
}
