package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.shipped.Shipped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the rows of journals against their chains with queries that the program brings: functions that lie in the base, and
 * where the base says that rows are, could be changed by whoever rules it. Only PostgreSQL's own functions are trusted.
 */
@Component
class ChainAudit {

    /** Something that does not agree: a row altered, missing, out of its place or never sealed. */
    record Difference(String journal, long entry, String what) {}

    /** As the sealer has them: they decide how a row is spelled. Taken back with the savepoint. */
    private static final String SPELLING = """
            select pg_catalog.set_config('search_path', 'pg_catalog', true), pg_catalog.set_config('timezone', 'UTC', true),
                pg_catalog.set_config('datestyle', 'ISO', true), pg_catalog.set_config('bytea_output', 'hex', true),
                pg_catalog.set_config('intervalstyle', 'iso_8601', true),
                pg_catalog.set_config('extra_float_digits', '1', true)
            """;

    private static final String DIFFERENCES = """
            with chain as (
                select s.position, s.entry, s.hash,
                    coalesce(lag(s.hash) over (order by s.position), ''::bytea) as before,
                    row_number() over (order by s.position) as place
                from journal.seal s where s.journal = :journal)
            select c.entry, case when t.entry is null then 'missing' when c.place <> c.position then 'gap'
                else 'altered' end as difference
            from chain c left join #rows t on t.entry = c.entry
            where t.entry is null or c.place <> c.position
                or sha256(c.before || convert_to(jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8')) <> c.hash
            union all
            select t.entry, 'unsealed' from #rows t
            where not exists (select from journal.seal s where s.journal = :journal and s.entry = t.entry)
              and not exists (select from journal.unsealed u where u.journal = :journal and u.entry = t.entry)
            union all
            select u.entry, 'vanished' from journal.unsealed u
            where u.journal = :journal and not exists (select from #rows t where t.entry = u.entry)
            order by 1 limit 100
            """;

    /** Views, rules, policies and children could show other rows than those that pages read. */
    private static final String PLAIN = """
            select coalesce((select c.relkind = 'r' and not c.relhasrules and not c.relrowsecurity and not c.relhassubclass
                from pg_catalog.pg_class c where c.oid = pg_catalog.to_regclass(:rows)), false)
            """;

    private static final List<String> OWN = List.of("journal.journal", "journal.seal", "journal.unsealed");
    private static final Pattern NAME = Pattern.compile("[a-z_0-9]{1,63}\\.[a-z_0-9]{1,63}");

    private final Sql db;
    private final TransactionTemplate within;
    private final Properties moved = Shipped.properties("db/moved-chains.properties");

    ChainAudit(Sql db, PlatformTransactionManager transactions) {
        this.db = db;
        this.within = new TransactionTemplate(transactions);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** In sentences: what differs between a journal and its chain. */
    List<String> findings(String journal) {
        var rows = rowsOf(journal);
        if (!NAME.matcher(rows).matches() || !plain(rows))
            return List.of(Console.t("console.journal.disguised", journal, rows));
        var findings = new ArrayList<String>();
        for (var said : lies(journal))
            if (!said.equals(rows)) findings.add(Console.t("console.journal.elsewhere", journal, said, rows));
        for (var it : differences(journal))
            findings.add(Console.t("console.journal." + it.what(), journal, it.entry()));
        return findings;
    }

    /** Of what the chains themselves are kept in. */
    List<String> ownFindings() {
        return OWN.stream()
                .filter(it -> !plain(it))
                .map(it -> Console.t("console.journal.disguised", it, it))
                .toList();
    }

    private String rowsOf(String journal) {
        return moved.getProperty(journal, journal);
    }

    private boolean plain(String rows) {
        return db.sql(PLAIN).param("rows", rows).single(Boolean.class);
    }

    private List<String> lies(String journal) {
        return db.sql("select lies_in from journal.journal where name = :journal")
                .param("journal", journal)
                .list((row, n) -> row.getString(1));
    }

    List<Difference> differences(String journal) {
        var rows = rowsOf(journal);
        return Objects.requireNonNull(within.execute(savepoint -> {
            savepoint.setRollbackOnly();
            db.sql(SPELLING).list((row, n) -> n);
            return db.sql(DIFFERENCES.replace("#rows", rows))
                    .param("journal", journal)
                    .list((row, n) -> new Difference(journal, row.getLong(1), row.getString(2)));
        }));
    }
}
