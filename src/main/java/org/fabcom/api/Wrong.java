package org.fabcom.api;

import java.util.List;

/** Input that is refused: each field by its JSON pointer (RFC 6901) with what it should be. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One field and what it should be. */
    record Field(String pointer, String detail) {}

    private final int status;
    private final transient List<Field> fields;

    Wrong(int status, List<Field> fields) {
        super("refused", null, false, false);
        this.status = status;
        this.fields = List.copyOf(fields);
    }

    int status() {
        return status;
    }

    List<Field> fields() {
        return fields;
    }
}
