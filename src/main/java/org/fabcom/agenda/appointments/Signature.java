package org.fabcom.agenda.appointments;

import module java.base;

/** HMAC-SHA256 of a message as it came, byte for byte, in hexadecimal: the header {@code X-Lapin-Signature}. */
final class Signature {

    static final String HEADER = "X-Lapin-Signature";

    private Signature() {}

    static String of(byte[] message, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Takes as long for a wrong one as for a right one. */
    static boolean right(byte[] message, String key, String given) {
        return MessageDigest.isEqual(
                of(message, key).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
