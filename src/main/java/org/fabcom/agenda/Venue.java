package org.fabcom.agenda;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param address free words: name of the place, street, floor
 * @param communeCode INSEE code, if the commune is one of the list
 * @param communeName empty unless it is a place
 * @param room the room of an organisation, kept for each date; null where an address was typed
 * @param link the address of the room on the network, or the number to call; empty for a place
 */
public record Venue(
        Kind kind,
        String address,
        @Nullable String communeCode,
        String communeName,
        String link,
        @Nullable UUID room) {

    /** How one gets together. */
    public enum Kind {
        PLACE,
        PHONE,
        ONLINE
    }

    public Venue {
        if (kind == Kind.ONLINE && !link.matches("https?://[^\\s\"<>]+")) throw new IllegalArgumentException("link");
        if (kind == Kind.PLACE && communeName.isBlank()) throw new IllegalArgumentException("commune");
        if (room != null && kind != Kind.PLACE) throw new IllegalArgumentException("room");
    }

    public static Venue place(String address, @Nullable String communeCode, String communeName) {
        return new Venue(Kind.PLACE, address, communeCode, communeName, "", null);
    }

    /** In a room of an organisation, with the address it has today. */
    public static Venue room(UUID room, String address, @Nullable String communeCode, String communeName) {
        return new Venue(Kind.PLACE, address, communeCode, communeName, "", room);
    }

    public static Venue online(String link) {
        return new Venue(Kind.ONLINE, "", null, "", link, null);
    }

    public static Venue phone(String number) {
        return new Venue(Kind.PHONE, "", null, "", number, null);
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
