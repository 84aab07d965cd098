package org.fabcom.kernel;

import module java.base;

/** Identifiers made in Java: time-ordered UUID version 7 (RFC 9562 §5.7), and opaque random tokens. Thread-safe. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** A new UUIDv7: 48 bits of milliseconds since 1970, then 74 random bits. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** An identifier that somebody sent, in either case (RFC 9562 §4); empty if it is none, as 36 hyphens are. */
    public static Optional<UUID> read(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The same identifier each time for the same words. */
    public static UUID named(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    static UUID at(long milliseconds) {
        long high = (milliseconds << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** An unguessable token of 32 hexadecimal characters (128 bits). */
    public static String token() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }
}
