package org.fabcom.instance.setup;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/**
 * The code that shows that one can read the console of the machine. Twelve signs without look-alikes (58 bits); only its
 * digest is kept, and each start draws another.
 */
@Repository
class SetupCodes {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private final Sql db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupCodes(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new code, such as {@code K7QF-29XM-4TRW}; the former one is worth nothing any more. */
    String draw() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        db.sql("insert into instance.setup_code (digest, made_at) values (:digest, :now) "
                        + "on conflict (one) do update set digest = :digest, made_at = :now")
                .param("digest", Secrets.digest(plain(code.toString())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return code.toString();
    }

    /** Digest of the code of today, none once the instance is open. */
    Optional<String> digest() {
        return db.sql("select digest from instance.setup_code").optional((row, n) -> row.getString("digest"));
    }

    /** Compares in constant time; case, blanks and hyphens do not matter. */
    boolean is(String typed) {
        var wanted = digest().orElse("");
        var given = Secrets.digest(plain(typed));
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
