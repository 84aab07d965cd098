package org.fabcom.kernel;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Identifiers made in Java: time-ordered UUID version 7 (RFC 9562 §5.7), and opaque random tokens. Thread-safe. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private Ids() {}

    /** A new UUIDv7: 48 bits of milliseconds since 1970, then 74 random bits. */
    public static UUID next() {
        return at(System.currentTimeMillis());
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
