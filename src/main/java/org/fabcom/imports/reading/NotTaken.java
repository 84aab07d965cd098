package org.fabcom.imports.reading;

import org.fabcom.web.render.LocalizedText;

/** A record that is put aside, with the reason (statement C9). */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    /** Of this key in the bundles, with what stands in it. */
    public NotTaken(String key, Object... args) {
        super(key);
        reason = LocalizedText.of(key, args);
    }

    public LocalizedText reason() {
        return reason;
    }
}
