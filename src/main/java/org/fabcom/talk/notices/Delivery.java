package org.fabcom.talk.notices;

import module java.base;

/** How a person is told. The page shows all of them in any case. */
public enum Delivery {
    MAIL,
    DIGEST,
    PAGE;

    static Optional<Delivery> read(String text) {
        for (var it : values()) if (it.name().equals(text)) return Optional.of(it);
        return Optional.empty();
    }
}
