package org.fabcom.web.access;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/**
 * Limits of rate, counted in the database in fixed windows so that they hold on several nodes. Keys are kept as digests:
 * they may hold an address or a mail address.
 */
@Component
public final class RateLimits {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");

    private final Sql db;
    private final Clock clock;

    RateLimits(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts one try; false when more than {@code most} were made in this window. */
    public boolean allow(String what, String who, int most, Duration window) {
        long length = window.toSeconds();
        long start = clock.instant().getEpochSecond() / length * length;
        int count = db.sql("""
                insert into web.attempt (key, window_start, count) values (:key, :start, 1)
                on conflict (key, window_start) do update set count = web.attempt.count + 1
                returning count
                """)
                .param("key", what + ":" + Secrets.digest(network(who)).substring(0, 32))
                .param("start", OffsetDateTime.ofInstant(Instant.ofEpochSecond(start), ZoneOffset.UTC))
                .single(Integer.class);
        return count <= most;
    }

    /** Whoever has one address of IPv6 has all those of its /64; any other text is itself. */
    public static String network(String who) {
        if (!IPV6.matcher(who).matches()) return who;
        try {
            var bytes = InetAddress.ofLiteral(who.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 4 ? who : "net:" + HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException other) {
            return who;
        }
    }

    /** Forgets windows older than two days; run by a nightly job. */
    public int sweep() {
        return db.sql("delete from web.attempt where window_start < :limit")
                .param(
                        "limit",
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusDays(2))
                .update();
    }
}
