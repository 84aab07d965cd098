package org.fabcom.kernel;

import module java.base;
import org.fabcom.kernel.digest.Sha256;
import org.springframework.stereotype.Component;

/** Secret keys of this instance, drawn once and kept in the database so that all its nodes share them. Thread-safe. */
@Component
public final class Secrets implements Caches.Cache {

    private final Sql db;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Secrets(Sql db) {
        this.db = db;
    }

    /** HMAC-SHA256 of the text under the named key, in hexadecimal. */
    public String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(known.computeIfAbsent(key, this::load), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** SHA-256 of a token, in hexadecimal: what is kept of a token that was given away. */
    public static String digest(String token) {
        return Sha256.hex(token);
    }

    /** Read first: whoever only looks, as a check does, writes nothing. */
    private byte[] load(String key) {
        return kept(key).orElseGet(() -> {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            db.sql("insert into kernel.secret (name, value) values (:name, :value) on conflict (name) do nothing")
                    .param("name", key, "value", fresh)
                    .update();
            return kept(key).orElseThrow();
        });
    }

    private Optional<byte[]> kept(String key) {
        return db.sql("select value from kernel.secret where name = :name")
                .param("name", key)
                .optional((row, n) -> row.getBytes("value"));
    }

    @Override
    public void clear() {
        known.clear();
    }
}
