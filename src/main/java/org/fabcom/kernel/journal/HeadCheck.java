package org.fabcom.kernel.journal;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No chain is shorter than it was, nor another than it was: each agrees with its head, with its counter, with the numbers given
 * to rows, and with every head that was kept.
 */
@Component
class HeadCheck implements Check {

    /** A chain beside what remembers it. {@code numbered} is the last number that was given to a row. */
    private record Chain(
            String name,
            long length,
            String hash,
            long unsealed,
            long head,
            String headHash,
            long counted,
            long highest,
            long numbered) {}

    private static final String CHAINS = """
            select j.name, coalesce(s.position, 0) as length, coalesce(encode(s.hash, 'hex'), '') as hash,
                (select count(*) from journal.unsealed u where u.journal = j.name) as unsealed,
                coalesce(h.length, -1) as head, coalesce(encode(h.hash, 'hex'), '') as head_hash,
                journal.counted(j.name) as counted, coalesce(h.entry, 0) as highest,
                journal.numbered(j.name) as numbered
            from journal.journal j
            left join journal.head h on h.journal = j.name
            left join lateral (select l.position, l.hash from journal.seal l where l.journal = j.name
                order by l.position desc limit 1) s on true
            order by j.name
            """;

    private final Sql db;
    private final Heads heads;
    private final TransactionTemplate apart;

    HeadCheck(Sql db, Heads heads, PlatformTransactionManager transactions) {
        this.db = db;
        this.heads = heads;
        this.apart = new TransactionTemplate(transactions);
        apart.setReadOnly(true);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "journal.heads";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        for (var it : db.sql(CHAINS).list(HeadCheck::read)) findings.addAll(of(it));
        findings.addAll(kept());
        return findings;
    }

    @Override
    public List<String> notes() {
        var at = db.sql("select count(*), coalesce(to_char(max(at), 'YYYY-MM-DD'), '-') from journal.kept")
                .single((row, n) -> Console.t("console.heads.kept", row.getLong(1), row.getString(2)));
        return Stream.concat(Stream.of(at), gaps().stream()).toList();
    }

    /** Numbers after the last row: of transactions that were undone, or of rows that were taken away with all that knew them. */
    private List<String> gaps() {
        return db.sql(CHAINS).list(HeadCheck::read).stream()
                .filter(it -> it.unsealed() == 0 && it.numbered() > it.highest())
                .map(it -> Console.t("console.heads.gap", it.name(), it.numbered() - it.highest()))
                .toList();
    }

    private List<String> of(Chain it) {
        var findings = new ArrayList<String>();
        if (it.length() < it.head())
            findings.add(
                    Console.t("console.heads.shorter", it.name(), it.head(), it.length(), it.head() - it.length()));
        else if (it.length() != it.head() || !it.hash().equals(it.headHash()))
            findings.add(Console.t("console.heads.other", it.name()));
        if (it.counted() > it.length() && it.head() <= it.length()) {
            long gone = missing(it.name());
            if (gone > 0) findings.add(Console.t("console.heads.counted", it.name(), it.counted(), it.length(), gone));
        }
        if (it.numbered() < it.highest()) findings.add(Console.t("console.heads.setback", it.name()));
        return findings;
    }

    /** Counters are no part of the snapshot and may be ahead of it: the counter is read first, then what must be there by then. */
    private long missing(String chain) {
        var gone = apart.execute(status -> {
            long counted = one("select journal.counted(:chain)", chain);
            return counted - one("select coalesce(max(position), 0) from journal.seal where journal = :chain", chain);
        });
        return gone == null ? 0 : gone;
    }

    private long one(String sql, String chain) {
        return db.sql(sql).param("chain", chain).single(Long.class);
    }

    /** Of each chain the oldest that it no longer has: from there on it is another one. */
    private List<String> kept() {
        var told = new HashSet<String>();
        return heads.kept().stream()
                .filter(it -> !it.head().hash().equals(it.now()))
                .filter(it -> told.add(it.head().chain()))
                .map(it -> Console.t(
                        "console.heads.lost." + it.occasion(),
                        it.head().chain(),
                        it.head().length(),
                        it.at().toString(),
                        it.subject()))
                .toList();
    }

    private static Chain read(ResultSet row, int n) throws SQLException {
        return new Chain(
                row.getString("name"),
                row.getLong("length"),
                row.getString("hash"),
                row.getLong("unsealed"),
                row.getLong("head"),
                row.getString("head_hash"),
                row.getLong("counted"),
                row.getLong("highest"),
                row.getLong("numbered"));
    }
}
