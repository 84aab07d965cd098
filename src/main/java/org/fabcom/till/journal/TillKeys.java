package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign what happens at tills. Made at the first event, kept in the base, never changed; whoever signed before goes on
 * being believed, each key by its own algorithm ({@link Signing}).
 */
@Component
public class TillKeys implements Caches.Cache {

    private record Own(int id, PrivateKey key) {}

    private record Known(Signing signing, PublicKey key) {}

    public record Signed(int signer, byte[] signature) {}

    private final Sql db;
    private final TransactionTemplate apart;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();
    private volatile @Nullable Own own;

    TillKeys(Sql db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Signed sign(byte[] hash) {
        var with = own();
        try {
            return new Signed(with.id(), Signing.NOW.sign(with.key(), hash));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The key that signs now. */
    public int signer() {
        return own().id();
    }

    /** False as well if there is no such key. */
    public boolean holds(int signer, byte[] hash, byte[] signed) {
        if (!known.containsKey(signer)) find(signer).ifPresent(it -> known.put(signer, it));
        var it = known.get(signer);
        if (it == null) return false;
        try {
            return it.signing().holds(it.key(), hash, signed);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    /** As X.509 has it. */
    public byte[] encoded(int signer) {
        return find(signer).orElseThrow().key().getEncoded();
    }

    /** As it is called in an archive. */
    public String algorithm(int signer) {
        return find(signer).orElseThrow().signing().title;
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
                .sql("select id, private_key from till.signing_key where algorithm = :now order by id desc")
                .param("now", Signing.NOW.title)
                .list((row, n) -> {
                    int id = row.getInt("id");
                    return privateKey(row.getBytes("private_key")).map(it -> new Own(id, it));
                })
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void make() {
        try {
            db.sql("select pg_advisory_xact_lock(hashtextextended('till.signing_key', 0))")
                    .list((row, n) -> n);
            if (kept().isPresent()) return;
            var pair = Signing.NOW.pair();
            db.sql("""
                    insert into till.signing_key (algorithm, public_key, private_key, made_at)
                    values (:algorithm, :public, :private, :now)
                    """)
                    .param("algorithm", Signing.NOW.title)
                    .param("public", pair.getPublic().getEncoded())
                    .param("private", pair.getPrivate().getEncoded())
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty if it is none: what came by an export left its secrets behind. */
    private static Optional<PrivateKey> privateKey(byte[] encoded) {
        try {
            return Optional.of(Signing.NOW.secret(encoded));
        } catch (GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    private Optional<Known> find(int signer) {
        return db.sql("select algorithm, public_key from till.signing_key where id = :id")
                .param("id", signer)
                .optional((row, n) -> read(Signing.titled(row.getString("algorithm")), row.getBytes("public_key")))
                .flatMap(it -> it);
    }

    private static Optional<Known> read(Signing signing, byte[] encoded) {
        try {
            return Optional.of(new Known(signing, signing.open(encoded)));
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
