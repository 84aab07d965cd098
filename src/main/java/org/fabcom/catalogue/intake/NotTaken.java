package org.fabcom.catalogue.intake;

/** A record that is put aside, with the reason in French (statement C9). */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
