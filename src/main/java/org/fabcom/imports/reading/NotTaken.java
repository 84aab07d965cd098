package org.fabcom.imports.reading;

import org.fabcom.web.render.Sentence;

/** A record that is put aside, with the reason (statement C9). */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence reason;

    /** Of this key in the bundles, with what stands in it. */
    public NotTaken(String key, Object... args) {
        super(key);
        reason = Sentence.of(key, args);
    }

    public Sentence reason() {
        return reason;
    }
}
