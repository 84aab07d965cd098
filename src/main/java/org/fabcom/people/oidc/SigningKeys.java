package org.fabcom.people.oidc;

import module java.base;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sealer;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign identity tokens (RS256): one signs for thirty days, the next one is published meanwhile, and the last one for a day
 * more. Drawn when first asked for: who uses none has none. Thread-safe.
 */
@Repository
class SigningKeys {

    static final Duration TERM = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int BITS = 2048;

    private final Sql db;
    private final Sealer sealer;
    private final Clock clock;

    SigningKeys(Sql db, Secrets secrets, Clock clock) {
        this.db = db;
        this.sealer = new Sealer(secrets, "people.oidc.keys");
        this.clock = clock;
    }

    /** The public halves. */
    @Transactional
    JWKSet published() {
        return new JWKSet(all().stream().<JWK>map(RSAKey::toPublicJWK).toList());
    }

    /** The one that signs now, with both halves. */
    @Transactional
    RSAKey signing() {
        all();
        return db.sql(
                        "select kid, public_key, private_key from people.oidc_key where signs_from <= :now order by signs_from desc limit 1")
                .single(this::read);
    }

    /** Draws the next one in time and forgets the last but one; nothing where none was ever asked for. */
    @Transactional
    void rotate() {
        lock();
        var now = clock.instant();
        db.sql("""
                delete from people.oidc_key k where exists
                    (select from people.oidc_key l where l.signs_from > k.signs_from and l.signs_from < :yesterday)
                """).param("yesterday", now.minus(DAY)).update();
        var last = db.sql("select max(signs_from) as last from people.oidc_key having max(signs_from) <= :now")
                .param("now", now)
                .optional((row, n) -> Times.read(row, "last"));
        last.ifPresent(it -> draw(it.plus(TERM).isAfter(now.plus(DAY)) ? it.plus(TERM) : now.plus(DAY)));
    }

    private List<RSAKey> all() {
        var kept = kept();
        if (!kept.isEmpty()) return kept;
        lock();
        if (kept().isEmpty()) {
            var now = clock.instant();
            draw(now);
            draw(now.plus(TERM));
        }
        return kept();
    }

    private List<RSAKey> kept() {
        return db.sql("select kid, public_key, private_key from people.oidc_key order by signs_from")
                .list(this::read);
    }

    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('people.oidc_key'))").single((row, n) -> 0);
    }

    private void draw(Instant signsFrom) {
        try {
            var maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(BITS);
            var pair = maker.generateKeyPair();
            var kid = Ids.token();
            db.sql("""
                    insert into people.oidc_key (kid, private_key, public_key, made_at, signs_from)
                    values (:kid, :private, :public, :now, :from)
                    """)
                    .param("kid", kid)
                    .param("private", sealer.close(kid, pair.getPrivate().getEncoded()))
                    .param("public", pair.getPublic().getEncoded())
                    .param("from", signsFrom)
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private RSAKey read(ResultSet row, int n) throws SQLException {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var kid = row.getString("kid");
            var open = (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key")));
            var sealed =
                    factory.generatePrivate(new PKCS8EncodedKeySpec(sealer.open(kid, row.getBytes("private_key"))));
            return new RSAKey.Builder(open)
                    .privateKey(sealed)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
