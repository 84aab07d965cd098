package org.fabcom.flows.network;

import module java.base;
import java.security.Signature;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of this instance that signs sums of a month (Ed25519, RFC 8032): made when first wanted, never changed. Thread-safe. */
@Repository
class MonthKey {

    private static final String ALGORITHM = "Ed25519";

    /** {@code key}: public, as X.509 has it. */
    record Signed(byte[] key, byte[] signature) {}

    private record Pair(byte[] open, byte[] secret) {}

    private final Sql db;
    private final TransactionTemplate apart;

    MonthKey(Sql db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Signed sign(String text) {
        var pair = kept().orElseGet(() -> apart.execute(status -> make()));
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pair.secret())));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Signed(pair.open(), signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** False as well where that is no key, or no signature. */
    static boolean holds(byte[] key, String text, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private Optional<Pair> kept() {
        return db
                .sql("select public_key, private_key from flows.signing_key order by id")
                .list((row, n) -> new Pair(row.getBytes("public_key"), row.getBytes("private_key")))
                .stream()
                .filter(it -> signs(it.secret()))
                .findFirst();
    }

    /** False for what came by an export, which leaves secrets behind. */
    private static boolean signs(byte[] secret) {
        try {
            KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
            return true;
        } catch (GeneralSecurityException none) {
            return false;
        }
    }

    /** One at a time, on however many nodes: whoever waited finds the key of who was first. */
    private Pair make() {
        try {
            db.sql("select pg_advisory_xact_lock(hashtextextended('flows.signing_key', 0))")
                    .list((row, n) -> n);
            var first = kept();
            if (first.isPresent()) return first.get();
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            db.sql("insert into flows.signing_key (public_key, private_key, made_at) values (:open, :secret, :now)")
                    .param(
                            "open",
                            pair.getPublic().getEncoded(),
                            "secret",
                            pair.getPrivate().getEncoded())
                    .update();
            return kept().orElseThrow();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
