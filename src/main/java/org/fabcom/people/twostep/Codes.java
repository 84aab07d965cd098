package org.fabcom.people.twostep;

import module java.base;

/** Codes that change every thirty seconds (RFC 6238 over RFC 4226, HMAC-SHA-1: what every application knows). */
final class Codes {

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;

    private Codes() {}

    /** The number of the half minute. */
    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    static String at(byte[] secret, long step) {
        return at(secret, step, DIGITS);
    }

    static String at(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int from = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE;
            return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
