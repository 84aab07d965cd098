package org.fabcom.accompaniment.commons.publishing;

/** Something in a text that may point to somebody. {@code key}: the same for the same words in the same text. */
public record Found(Kind kind, String words, String context, String key) {

    /** What it looks like. */
    public enum Kind {
        EMAIL,
        PHONE,
        URL,
        NUMBER,
        NAME,
        PLACE,
        PERHAPS
    }
}
