package org.fabcom.web.list;

import module java.base;

/** A web address as people type it, and what is wrong with one that was not taken. */
public final class TypedAddress {

    /** The message that says it, and what it says it of. */
    public record Fault(String key, String what) {}

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern STRANGE = Pattern.compile("[^!-~]");
    private static final Pattern PARTS = Pattern.compile("(?i)https://([^/?#]*)[^#]*(#.*)?");
    private static final Pattern PORT = Pattern.compile(".*:([0-9]+)");

    private TypedAddress() {}

    /** With https:// before it where a name of a machine was typed and nothing before it. */
    public static String complete(String typed) {
        var it = typed.strip();
        return !it.contains(".") || SCHEME.matcher(it).matches() ? it : "https://" + it;
    }

    /** The first thing that is wrong; empty where nothing is seen. */
    public static Optional<Fault> fault(String typed) {
        var strange = STRANGE.matcher(typed);
        if (strange.find())
            return fault("sign", typed.substring(strange.start(), typed.offsetByCodePoints(strange.start(), 1)));
        var parts = PARTS.matcher(typed);
        if (!parts.matches()) return fault("scheme", "");
        if (parts.group(1).contains("@")) return fault("password", "");
        if (parts.group(2) != null) return fault("fragment", "");
        var port = PORT.matcher(parts.group(1));
        return port.matches() && !port.group(1).equals("443") ? fault("port", port.group(1)) : Optional.empty();
    }

    private static Optional<Fault> fault(String what, String said) {
        return Optional.of(new Fault("web.address." + what, said));
    }
}
