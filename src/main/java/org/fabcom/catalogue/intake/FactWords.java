package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What the lists of others say of a software in their codes, as facts of the catalogue, which are in French. */
@Component
record FactWords(Messages messages) {

    /** {@code key}: the whole of it. */
    String of(String key, Object... args) {
        return messages.text(Locale.FRENCH, key, args);
    }
}
