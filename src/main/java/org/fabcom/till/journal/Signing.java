package org.fabcom.till.journal;

import module java.base;
import java.security.Signature;

/** The ways in which events of tills were ever signed: each key says its own, and none is ever taken away (ADR 0188). */
enum Signing {
    /** RFC 8032; by keys that were made before 29 November 2026. */
    ED25519("Ed25519", "Ed25519", "Ed25519"),
    /** ECDSA with SHA-256 (FIPS 186-5), signatures in the form of IEEE P1363, as browsers sign: a third of the time of Ed25519. */
    P256("P-256", "EC", "SHA256withECDSAinP1363Format");

    /** What new keys are made for. */
    static final Signing NOW = P256;

    /** As the table of keys and the list of an archive have it. */
    final String title;

    private final String keys;
    private final String signatures;

    Signing(String title, String keys, String signatures) {
        this.title = title;
        this.keys = keys;
        this.signatures = signatures;
    }

    static Signing titled(String title) {
        return Arrays.stream(values())
                .filter(it -> it.title.equals(title))
                .findFirst()
                .orElseThrow();
    }

    KeyPair pair() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance(keys);
        if (this == P256) maker.initialize(new ECGenParameterSpec("secp256r1"));
        return maker.generateKeyPair();
    }

    PrivateKey secret(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(keys).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    PublicKey open(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(encoded));
    }

    byte[] sign(PrivateKey key, byte[] hash) throws GeneralSecurityException {
        var signature = Signature.getInstance(signatures);
        signature.initSign(key);
        signature.update(hash);
        return signature.sign();
    }

    boolean holds(PublicKey key, byte[] hash, byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance(signatures);
        signature.initVerify(key);
        signature.update(hash);
        return signature.verify(signed);
    }
}
