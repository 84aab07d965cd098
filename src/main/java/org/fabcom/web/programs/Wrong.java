package org.fabcom.web.programs;

import module java.base;

/** Input that is refused: each field by its JSON pointer (RFC 6901) with what it should be. */
public final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One field and what it should be. */
    public record Field(String pointer, String detail) {}

    /** What is refused before any rule of a room is asked. */
    static final String INPUT = "FC-0400";

    private final int status;
    private final String code;
    private final transient List<Field> fields;

    public Wrong(int status, List<Field> fields) {
        this(status, INPUT, fields);
    }

    public Wrong(int status, String code, List<Field> fields) {
        super("refused", null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    public List<Field> fields() {
        return fields;
    }
}
