package org.fabcom.till.journal;

import module java.base;

/** SHA-256, and its first link at each till. */
public final class Hashes {

    private Hashes() {}

    public static byte[] sha256(byte[]... parts) {
        var sha = start();
        for (var it : parts) sha.update(it);
        return sha.digest();
    }

    /** For what does not come at once. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the first event of a till is chained to. */
    public static byte[] genesis(UUID till) {
        return sha256("fabcom-till:" + till);
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
