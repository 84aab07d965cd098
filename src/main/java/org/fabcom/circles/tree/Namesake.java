package org.fabcom.circles.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;

/** A name that several bear: « Zoé Martin (n° 12) ». */
public final class Namesake {

    private Namesake() {}

    static String label(String name, String mark) {
        return name + " (" + mark + ")";
    }

    /** Those of this whole name, the mark typed or not; one where the mark was. */
    public static Map<PartyId, String> find(Map<PartyId, String> all, String typed) {
        var wanted = Fold.words(typed);
        var found = new LinkedHashMap<PartyId, String>();
        if (wanted.isEmpty()) return found;
        all.forEach((person, label) -> {
            if (Fold.words(label).equals(wanted)) found.put(person, label);
        });
        if (!found.isEmpty()) return found;
        all.forEach((person, label) -> {
            if (label.endsWith(")") && Fold.words(bare(label)).equals(wanted)) found.put(person, label);
        });
        return found;
    }

    private static String bare(String label) {
        int at = label.lastIndexOf(" (");
        return at < 0 ? label : label.substring(0, at);
    }
}
