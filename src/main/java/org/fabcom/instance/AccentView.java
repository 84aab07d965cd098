package org.fabcom.instance;

import org.fabcom.web.look.Accent;

/** A colour and what becomes of it by day and by night. */
public record AccentView(String hex, Accent accent) {

    /** FabCom's own colour if the text is none. */
    static AccentView of(String typed) {
        var hex = typed.startsWith("#") ? typed : "#" + typed;
        var colour = hex.matches("#[0-9a-fA-F]{6}") ? hex : Accent.USUAL;
        return new AccentView(colour, Accent.of(colour));
    }
}
