package org.fabcom.web.list;

/** A filter of an address that cannot be understood: its name, what stands there and the key of what to write instead. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String name;
    private final String typed;
    private final String instead;

    public Unreadable(String name, String typed, String instead) {
        super(name, null, false, false);
        this.name = cut(name);
        this.typed = cut(typed);
        this.instead = instead;
    }

    public String name() {
        return name;
    }

    /** The beginning of what was typed. */
    public String typed() {
        return typed;
    }

    /** A message key. */
    public String instead() {
        return instead;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
