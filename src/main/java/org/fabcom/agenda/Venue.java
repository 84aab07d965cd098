package org.fabcom.agenda;

import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param address free words: name of the place, street, floor
 * @param communeCode INSEE code, if the commune is one of the list
 * @param communeName empty unless it is a place
 * @param link the address of the room on the network, or the number to call; empty for a place
 */
public record Venue(Kind kind, String address, @Nullable String communeCode, String communeName, String link) {

    /** How one gets together. */
    public enum Kind {
        PLACE,
        PHONE,
        ONLINE
    }

    public Venue {
        if (kind == Kind.ONLINE && !link.matches("https?://[^\\s\"<>]+")) throw new IllegalArgumentException("link");
        if (kind == Kind.PLACE && communeName.isBlank()) throw new IllegalArgumentException("commune");
    }

    public static Venue place(String address, @Nullable String communeCode, String communeName) {
        return new Venue(Kind.PLACE, address, communeCode, communeName, "");
    }

    public static Venue online(String link) {
        return new Venue(Kind.ONLINE, "", null, "", link);
    }

    public static Venue phone(String number) {
        return new Venue(Kind.PHONE, "", null, "", number);
    }

    /** On one line: « La Filature, 3 quai des Tanneurs, Sainte-Lucie », or the link or number. */
    public String line() {
        if (kind != Kind.PLACE) return link;
        var before = address.replaceAll("\\s*\\R\\s*", ", ");
        return before.isEmpty() ? communeName : before + ", " + communeName;
    }

    /** Whom one can go and see. */
    public boolean inPerson() {
        return kind == Kind.PLACE;
    }
}
