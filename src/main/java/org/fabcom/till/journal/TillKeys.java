package org.fabcom.till.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that sign what happens at tills (Ed25519, RFC 8032). Made at the first event, kept in the base, never changed. */
@Component
public class TillKeys implements Caches.Cache {

    private static final String ALGORITHM = "Ed25519";

    private record Own(int id, PrivateKey key) {}

    public record Signed(int signer, byte[] signature) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Map<Integer, PublicKey> known = new ConcurrentHashMap<>();
    private volatile @Nullable Own own;

    TillKeys(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Signed sign(byte[] hash) {
        var with = own();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(with.key());
            signature.update(hash);
            return new Signed(with.id(), signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** False as well if there is no such key. */
    public boolean holds(int signer, byte[] hash, byte[] signed) {
        if (!known.containsKey(signer)) publicKey(signer).ifPresent(it -> known.put(signer, it));
        var key = known.get(signer);
        if (key == null) return false;
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(hash);
            return signature.verify(signed);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    /** As X.509 has it. */
    public byte[] encoded(int signer) {
        return publicKey(signer).orElseThrow().getEncoded();
    }

    private Own own() {
        var held = own;
        if (held != null) return held;
        var found = kept().orElseGet(() -> {
            apart.executeWithoutResult(status -> make()); // stays, whatever becomes of the event that wanted it
            return kept().orElseThrow();
        });
        own = found;
        return found;
    }

    private Optional<Own> kept() {
        return db
                .sql("select id, private_key from till.signing_key order by id desc")
                .query((row, n) -> {
                    int id = row.getInt("id");
                    return privateKey(row.getBytes("private_key")).map(it -> new Own(id, it));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void make() {
        try {
            db.sql("select pg_advisory_xact_lock(hashtextextended('till.signing_key', 0))")
                    .query((row, n) -> n)
                    .list();
            if (kept().isPresent()) return;
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            db.sql("insert into till.signing_key (public_key, private_key, made_at) values (:public, :private, :now)")
                    .param("public", pair.getPublic().getEncoded())
                    .param("private", pair.getPrivate().getEncoded())
                    .param("now", Times.sql(clock.instant()))
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty if it is none: what came by an export left its secrets behind. */
    private static Optional<PrivateKey> privateKey(byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    private Optional<PublicKey> publicKey(int signer) {
        return db.sql("select public_key from till.signing_key where id = :id")
                .param("id", signer)
                .query((row, n) -> row.getBytes("public_key"))
                .optional()
                .flatMap(TillKeys::read);
    }

    private static Optional<PublicKey> read(byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException broken) {
            return Optional.empty();
        }
    }

    @Override
    public void clear() {
        own = null;
        known.clear();
    }
}
