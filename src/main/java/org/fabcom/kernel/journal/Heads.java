package org.fabcom.kernel.journal;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The heads of the chains: as they stand, and as they were kept at closings, in letters and at restores. Thread-safe. */
@Repository
public class Heads {

    /** When heads are kept. */
    public enum Occasion {
        CLOSING,
        LETTER,
        RESTORE
    }

    /** A head that is kept here, and what the chain has at that place now: nothing if it is shorter. */
    record Kept(
            Head head,
            Instant at,
            Occasion occasion,
            String subject,
            @Nullable String now) {}

    /** Where a chain stood when the base was restored, and whether what it had then is still there. */
    record Restored(Instant at, Instant backup, long length, boolean whole) {}

    private static final String STANDING = """
            select j.name, s.position, encode(s.hash, 'hex') as hash from journal.journal j
            cross join lateral (select l.position, l.hash from journal.seal l where l.journal = j.name
                order by l.position desc limit 1) s
            order by j.name
            """;

    private final Sql db;
    private final Clock clock;

    Heads(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All heads now: one look at the end of each chain, however long they are. */
    public Witness witness() {
        var heads = db.sql(STANDING)
                .list((row, n) -> new Head(row.getString("name"), row.getLong("position"), row.getString("hash")));
        return new Witness(base(), clock.instant().truncatedTo(ChronoUnit.SECONDS), heads);
    }

    /** The same for a backup, in its own snapshot and of a base that may be older than this program: then it has no name. */
    public static Witness witness(Connection owner, Instant at) throws SQLException {
        var heads = new ArrayList<Head>();
        UUID base = null;
        try (var statement = owner.createStatement()) {
            var row = statement.executeQuery(STANDING);
            while (row.next()) heads.add(new Head(row.getString(1), row.getLong(2), row.getString(3)));
            var there = statement.executeQuery("select to_regclass('journal.base') is not null");
            if (there.next() && there.getBoolean(1)) {
                var id = statement.executeQuery("select id from journal.base");
                if (id.next()) base = id.getObject(1, UUID.class);
            }
        }
        return new Witness(base, at, heads);
    }

    UUID base() {
        return db.sql("select id from journal.base").single(UUID.class);
    }

    /** Keeps the heads as they stand. */
    public void keep(Occasion occasion, String subject) {
        db.sql("select journal.keep(:occasion, :subject)")
                .param("occasion", occasion.name(), "subject", subject)
                .list((row, n) -> n);
    }

    /** Whether any chain moved since heads were last kept for this; the chain of the keeping itself does not count. */
    public boolean movedSince(Occasion occasion) {
        return db.sql("""
                select journal.heads() <> '{}' and journal.heads() is distinct from
                    (select k.heads from journal.kept k where k.occasion = :occasion order by k.entry desc limit 1)
                """).param("occasion", occasion.name()).single(Boolean.class);
    }

    /** Every head that is kept here, the oldest first. */
    List<Kept> kept() {
        return db.sql("""
                select k.at, k.occasion, k.subject, h.key as chain, (h.value ->> 0)::bigint as length, h.value ->> 1 as hash,
                    encode(s.hash, 'hex') as now
                from journal.kept k cross join lateral jsonb_each(k.heads) h
                left join journal.seal s on s.journal = h.key and s.position = (h.value ->> 0)::bigint
                order by k.entry, h.key
                """)
                .list((row, n) -> new Kept(
                        new Head(row.getString("chain"), row.getLong("length"), row.getString("hash")),
                        Times.read(row, "at"),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getString("subject"),
                        row.getString("now")));
    }

    /** At each restore, the oldest first; a chain that had nothing yet stood at 0. */
    List<Restored> restores(String chain) {
        return db.sql("""
                select k.at, k.subject, k.length, k.length = 0 or encode(s.hash, 'hex') is not distinct from k.hash as whole
                from (select entry, at, subject, coalesce((heads -> :chain ->> 0)::bigint, 0) as length,
                        heads -> :chain ->> 1 as hash
                    from journal.kept where occasion = 'RESTORE') k
                left join journal.seal s on s.journal = :chain and s.position = k.length
                order by k.entry
                """)
                .param("chain", chain)
                .list((row, n) -> new Restored(
                        Times.read(row, "at"),
                        Instant.parse(row.getString("subject")),
                        row.getLong("length"),
                        row.getBoolean("whole")));
    }

    /** The hash that a chain has at a place, in hexadecimal; null where it has none. */
    @Nullable
    String hashAt(String chain, long position) {
        return db.sql("select encode(hash, 'hex') from journal.seal where journal = :chain and position = :position")
                .param("chain", chain, "position", position)
                .optional(String.class)
                .orElse(null);
    }

    long length(String chain) {
        return db.sql("select coalesce(max(position), 0) from journal.seal where journal = :chain")
                .param("chain", chain)
                .single(Long.class);
    }
}
