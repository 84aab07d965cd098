package org.fabcom.commons.publishing;

import org.fabcom.kernel.Ids;

/** Something in a text that may point to somebody. {@code key}: the same for the same words in the same text. */
public record Found(Kind kind, String words, String context, String key) {

    /** What it looks like. */
    enum Kind {
        EMAIL,
        PHONE,
        URL,
        NUMBER,
        NAME,
        PLACE,
        PERHAPS
    }

    /** The same for the same words of the same kind, wherever they stand. */
    String id() {
        return Ids.named(kind + "\n" + words).toString().substring(0, 13);
    }

    /** What stands in its place once it is hidden. */
    String instead() {
        return switch (kind) {
            case EMAIL -> "[courriel]";
            case PHONE -> "[téléphone]";
            case URL -> "[adresse]";
            case NUMBER -> "[numéro]";
            case PLACE -> "[lieu]";
            case NAME, PERHAPS -> "[nom]";
        };
    }
}
