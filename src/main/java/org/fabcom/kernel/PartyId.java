package org.fabcom.kernel;

import module java.base;

/** Who acts or is acted for: a person, an organisation, later a circle. */
public record PartyId(UUID value) {

    /** The party written as text in an address. Throws IllegalArgumentException if it is not a UUID. */
    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
