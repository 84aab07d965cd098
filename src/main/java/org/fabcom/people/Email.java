package org.fabcom.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A mail address as its owner writes it; two that differ only by case are one. */
public record Email(String text) {

    private static final String SHAPE =
            "[^@\\s,;<>\"()\\p{Cntrl}]+@[^@\\s,;<>\"()\\p{Cntrl}.]+(\\.[^@\\s,;<>\"()\\p{Cntrl}.]+)+";

    public Email {
        if (!text.matches(SHAPE) || text.length() > 254) throw new IllegalArgumentException("email");
    }

    /** Empty when it can't be an address. */
    public static Optional<Email> read(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        return text.length() <= 254 && text.matches(SHAPE) ? Optional.of(new Email(text)) : Optional.empty();
    }

    /** By which accounts are told apart. */
    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
