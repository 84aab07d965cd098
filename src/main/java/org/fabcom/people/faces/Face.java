package org.fabcom.people.faces;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;

/**
 * The picture of a person.
 *
 * @param shows what it shows, for who does not see it
 */
public record Face(UUID id, PartyId person, String shows, SeenBy seenBy) {

    /** Who sees it, beside the person: nobody, whoever is signed in here, or everybody. */
    public enum SeenBy {
        NOBODY,
        TERRITORY,
        EVERYBODY
    }

    static final int LONGEST_SHOWS = 200;

    static final String PATH = "/visages";

    public String url() {
        return PATH + "/" + id;
    }

    boolean seenBy(Visitor visitor) {
        return switch (seenBy) {
            case EVERYBODY -> true;
            case TERRITORY -> visitor.signedIn();
            case NOBODY -> person.equals(visitor.person());
        };
    }
}
