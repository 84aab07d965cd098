package org.fabcom.people.contacts;

import java.util.Optional;

/** A phone number as people write it: digits in groups, perhaps a plus before them. */
public final class Phone {

    private Phone() {}

    /** The number as typed, blanks in order; empty text for none; nothing when it can't be a number. */
    public static Optional<String> read(String typed) {
        var text = typed.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        if (text.isEmpty()) return Optional.of("");
        var digits = text.replaceAll("[ .()/-]", "");
        return text.length() <= 40 && digits.matches("\\+?[0-9]{4,15}") ? Optional.of(text) : Optional.empty();
    }
}
