package org.fabcom.imports.reading;

/** A record that is put aside, with the reason in French (statement C9). */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTaken(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
