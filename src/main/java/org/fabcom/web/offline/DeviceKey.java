package org.fabcom.web.offline;

import module java.base;
import java.security.Signature;

/** Keys of browsers: ECDSA on P-256 with SHA-256. Browsers sign in the form of IEEE P1363. */
public final class DeviceKey {

    private static final int P256 = 256;

    private DeviceKey() {}

    /** Whether whoever holds the other half said exactly this. */
    public static boolean signed(byte[] key, String said, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
            check.update(said.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    static boolean readable(byte[] key) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)) instanceof ECPublicKey it
                    && it.getParams().getOrder().bitLength() == P256;
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
