package org.fabcom.kernel;

import module java.base;

/**
 * Seals what must be read again (AES-256-GCM) with a key of the instance: whoever reads one table reads no secret. What is sealed is bound
 * to what it is of, and opens for nothing else. Thread-safe.
 */
public final class Sealer {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;
    private final String key;

    /** @param key the name of the key, of one purpose and no other */
    public Sealer(Secrets secrets, String key) {
        this.secrets = secrets;
        this.key = key;
    }

    public static byte[] fresh(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public byte[] close(String of, byte[] plain) {
        var nonce = fresh(NONCE);
        var closed = run(Cipher.ENCRYPT_MODE, of, nonce, plain);
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    /** Throws IllegalStateException if it was sealed of something else, or changed since. */
    public byte[] open(String of, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                of,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] run(int mode, String of, byte[] nonce, byte[] bytes) {
        try {
            var aes = HexFormat.of().parseHex(secrets.sign(key, "aes"));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(aes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
