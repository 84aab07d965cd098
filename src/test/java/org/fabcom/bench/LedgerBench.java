package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.postgres.ApplicationRole;
import org.fabcom.kernel.postgres.DataFolder;
import org.fabcom.kernel.postgres.EmbeddedPostgres;
import org.fabcom.kernel.postgres.Handover;
import org.fabcom.kernel.postgres.Login;
import org.fabcom.kernel.postgres.PagesRole;
import org.fabcom.ledger.BareSafe;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.wallet.BareStatements;
import org.fabcom.testing.ScratchFolder;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Transfers in process on a durable PostgreSQL (fsync on), by 1, 8 and 32 threads, spread over 1 000 accounts and all from one; then
 * a long statement, and the check of many entries. {@code mvn test -Dtest=LedgerBench -Dbench=true [-Dbench.entries=1000000]}.
 */
@EnabledIfSystemProperty(named = "bench", matches = "true")
class LedgerBench {

    private static final int ACCOUNTS = 1_000;
    private static final Duration CELL = Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    private static final int PORTION = 5_000;
    private static final int ENTRIES = Integer.getInteger("bench.entries", 0);

    private final ScratchFolder scratch = new ScratchFolder();
    private final EmbeddedPostgres server =
            new EmbeddedPostgres(new DataFolder(scratch.path().resolve("pg")).prepared(), List.of());
    private final HikariDataSource pool = pool();
    private final BareSafe safe = BareSafe.over(pool);
    private final List<PartyId> parties = new ArrayList<>();

    private HikariDataSource pool() {
        int port = server.start();
        var url = server.url(port, "postgres");
        try (var owner = java.sql.DriverManager.getConnection(url, server.user(), server.password())) {
            ApplicationRole.ensure(owner);
            var pages = new Login(url, PagesRole.nameFor("postgres"), server.password());
            PagesRole.ensure(owner, pages, false);
            return pool(owner, pages);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HikariDataSource pool(java.sql.Connection owner, Login pages) throws java.sql.SQLException {
        Flyway.configure()
                .dataSource(pages.url(), server.user(), server.password())
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .load()
                .migrate();
        Handover.settle(owner, pages.user());
        var pool = new HikariDataSource();
        pool.setJdbcUrl(pages.url());
        pool.setUsername(pages.user());
        pool.setPassword(pages.password());
        pool.setConnectionInitSql("set work_mem = '64MB'");
        pool.setMaximumPoolSize(32);
        return pool;
    }

    @AfterEach
    void away() {
        pool.close();
        server.stop();
        scratch.close();
    }

    @Test
    void transfers() throws Exception {
        safe.db().sql("""
            insert into people.party (id, kind, name, created_at)
            select gen_random_uuid(), 'ORGANISATION', 'Membre ' || n, now() from generate_series(1, :n) n
            """).param("n", ACCOUNTS).update();
        parties.addAll(safe.db()
                .sql("select id from people.party")
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class))));
        var grain = safe.currencies()
                .add(Currencies.Draft.points("Grain", "g", Regime.MUTUAL, Limits.NONE), parties.getFirst())
                .orElseThrow();
        parties.forEach(it -> safe.ledger().open(it, grain.id()));
        cell(grain, 8, false, false);
        long booked = 0;
        for (boolean hot : new boolean[] {false, true})
            for (int threads : new int[] {1, 8, 32}) booked += cell(grain, threads, hot, true);
        System.err.printf("bench: %d transfers booked and counted, findings of the check: %s%n", booked, safe.check());
        assertThat(safe.check()).isEmpty();
        if (ENTRIES > 0) many(grain);
    }

    private long cell(Currency grain, int threads, boolean hot, boolean said) throws Exception {
        long before = count();
        long end = System.nanoTime() + CELL.toNanos();
        var work = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < threads; i++) work.add(() -> pay(grain, hot, end));
        var times = new ArrayList<long[]>();
        try (var people = Executors.newFixedThreadPool(threads)) {
            for (var it : people.invokeAll(work)) times.add(it.get());
        }
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        assertThat(count() - before).as("booked = answered").isEqualTo(sorted.length);
        if (said)
            System.err.printf(
                    "bench: transfer in process, %s, %2d threads: %5.0f/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, lost"
                            + " 0%n",
                    hot ? "hot   " : "spread",
                    threads,
                    sorted.length / (CELL.toMillis() / 1000.0),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        return sorted.length;
    }

    private long[] pay(Currency grain, boolean hot, long end) {
        var times = new ArrayList<Long>();
        var random = ThreadLocalRandom.current();
        while (System.nanoTime() < end) {
            var payer = hot ? parties.getFirst() : parties.get(random.nextInt(ACCOUNTS));
            var payee = parties.get(1 + random.nextInt(ACCOUNTS - 1));
            if (payer.equals(payee)) continue;
            var order = new Order(
                    payer,
                    payee,
                    Amount.one(grain.id(), 1),
                    payer,
                    UUID.randomUUID().toString(),
                    "Mesure");
            long began = System.nanoTime();
            safe.ledger().pay(order).booked();
            times.add(System.nanoTime() - began);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private long count() {
        return safe.db().sql("select count(*) from ledger.transfer").single(Long.class);
    }

    /** So many entries written by the database itself, sealed, then looked at. */
    private void many(Currency grain) throws SQLException {
        long began = System.nanoTime();
        long missing = ENTRIES - count();
        // each account moves a few times only in one go: the base keeps all versions of a row until the commit
        for (long done = 0; done < missing; done += PORTION)
            safe.db()
                    .sql("""
                        insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, made_by, key, digest, made_at)
                        select gen_random_uuid(), 'PAYMENT', case when n % 10 = 0 then all_of_them[1] else all_of_them[2 + n % 499] end,
                            all_of_them[501 + n % 499], array[cast(:grain as uuid)], array[1], all_of_them[1],
                            gen_random_uuid()::text, sha256('x'), now()
                        from generate_series(1, :n) n, (select array_agg(id order by id = :busy desc) as all_of_them from people.party) p
                        """)
                    .param("busy", parties.getFirst().value())
                    .param("grain", grain.id().value())
                    .param("n", (int) Math.min(PORTION, missing - done))
                    .update();
        System.err.printf("bench: filled to %d entries in %.1f s%n", count(), seconds(began));
        began = System.nanoTime();
        long sealed = 0;
        for (long some = 1; some > 0; sealed += some)
            some = safe.db().sql("select journal.seal_settled(20000)").single(Long.class);
        System.err.printf("bench: sealed %d rows in %.1f s%n", sealed, seconds(began));
        began = System.nanoTime();
        // as ./fabcom check does: two at a time, rows by the million sorted in memory
        var balances = CompletableFuture.supplyAsync(() -> {
            long start = System.nanoTime();
            assertThat(safe.check()).isEmpty();
            return seconds(start);
        });
        assertThat(safe.db()
                        .sql("select count(*) from journal.verify('ledger.transfer')")
                        .single(Long.class))
                .isZero();
        double chain = seconds(began);
        System.err.printf(
                "bench: check of balances, sums and postings %.1f s, beside the chain %.1f s; both %.1f s%n",
                balances.join(), chain, seconds(began));
        statement();
        oneByte();
    }

    /** Somebody with the keys of the machine changes one byte in the middle: the check says where. */
    private void oneByte() throws SQLException {
        long where = ENTRIES / 2;
        try (var owner = DriverManager.getConnection(pool.getJdbcUrl(), server.user(), server.password());
                var statement = owner.createStatement()) {
            statement.execute("alter table ledger.transfer disable trigger user");
            assertThat(statement.executeUpdate("update ledger.transfer set subject = 'Mesurf' where entry = " + where))
                    .isEqualTo(1);
            statement.execute("alter table ledger.transfer enable trigger user");
        }
        long began = System.nanoTime();
        var named = safe.db()
                .sql("select v::text from journal.verify('ledger.transfer') v")
                .list(String.class);
        System.err.printf("bench: one byte changed in entry %d: %s, found in %.1f s%n", where, named, seconds(began));
        assertThat(named).singleElement().asString().contains("" + where);
    }

    /** First page and count of the busiest account, as the page asks for them. */
    private void statement() {
        var statements = new BareStatements(safe.db());
        var busy = safe.db().sql("""
                    select a.party from ledger.posting p join ledger.account a on a.id = p.account
                    group by a.party order by count(*) desc limit 1
                    """).single((row, n) -> new PartyId(row.getObject(1, UUID.class)));
        long lines = statements.firstPage(busy);
        var times = new long[100];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            statements.firstPage(busy);
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.err.printf(
                "bench: count and first page of a statement of %d lines: p50 %.2f ms%n",
                lines - 25, times[times.length / 2] / 1e6);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
