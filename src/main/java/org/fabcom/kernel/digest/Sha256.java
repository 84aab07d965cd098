package org.fabcom.kernel.digest;

import module java.base;

/** SHA-256 (FIPS 180-4), which every Java has. Texts are digested as UTF-8. */
public final class Sha256 {

    private Sha256() {}

    /** For what comes in parts; {@link #hex(MessageDigest)} ends it. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 bytes. */
    public static byte[] of(String text) {
        return begun().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hexadecimal digits, as {@code sha256sum} writes them. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(begun().digest(bytes));
    }

    public static String hex(MessageDigest begun) {
        return HexFormat.of().formatHex(begun.digest());
    }
}
