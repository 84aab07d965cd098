package org.fabcom.people.twostep;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** Seals what must be read again (AES-256-GCM) with a key of the instance: whoever reads one table reads no secret. Thread-safe. */
@Component
final class Seal {

    private static final String KEY = "people.two-step";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Seal(Secrets secrets) {
        this.secrets = secrets;
    }

    byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] close(PartyId owner, byte[] plain) {
        var nonce = fresh(NONCE);
        var closed = run(Cipher.ENCRYPT_MODE, owner, nonce, plain);
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    /** Throws IllegalStateException if it was sealed for somebody else, or changed since. */
    byte[] open(PartyId owner, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                owner,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** What is kept of a code on paper: forty bits alone would be guessed by whoever has the table. */
    String digest(PartyId owner, String code) {
        return secrets.sign(KEY, "paper " + owner + " " + code);
    }

    private byte[] run(int mode, PartyId owner, byte[] nonce, byte[] bytes) {
        try {
            var key = HexFormat.of().parseHex(secrets.sign(KEY, "aes"));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
