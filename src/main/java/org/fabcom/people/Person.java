package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Someone with an account, whose address was confirmed. {@code language} is the one their letters are written in. */
public record Person(PartyId id, String name, Email email, String language, Instant createdAt) {

    public static final int LONGEST_NAME = 100;
}
