package org.fabcom.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.BareSafe;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Thirty-one payments in a base of their own, sealed, with all that looks at their chain. */
abstract class SealedPayments {

    static final String CHAIN = "ledger.transfer";

    final TestPostgres.Base base = TestPostgres.copy();
    final HikariDataSource pool = new HikariDataSource();
    final Sql db;
    final BareSafe safe;
    final ChainAudit audit;
    final Journals journals;
    final Heads heads;
    final HeadCheck check;
    final PartyId oxana = party("Oxana");
    final PartyId nadia = party("Nadia");
    CurrencyId hours;

    SealedPayments() {
        pool.setJdbcUrl(base.url());
        pool.setUsername(base.pages().user());
        pool.setPassword(base.pages().password());
        pool.setMaximumPoolSize(3);
        db = Sql.of(pool);
        safe = BareSafe.over(pool);
        audit = new ChainAudit(db, new JdbcTransactionManager(pool));
        journals = new Journals(db, audit);
        heads = new Heads(db, Clock.systemUTC());
        check = new HeadCheck(db, heads, new JdbcTransactionManager(pool));
    }

    @BeforeEach
    void thirty_one_payments_are_sealed() {
        hours = safe.currencies()
                .add(Currencies.Draft.hours("Heure", Limits.NONE), oxana)
                .orElseThrow()
                .id();
        pay(31);
        assertThat(journals.seal()).isEqualTo(31);
        assertThat(findings()).isEmpty();
    }

    @AfterEach
    void drop() {
        pool.close();
        base.close();
    }

    Witnesses witnesses() {
        return new Witnesses(heads, journals, Clock.systemUTC());
    }

    List<String> against(Witness witness) {
        return witnesses().differences(witness);
    }

    static Head head(Witness witness) {
        return witness.heads().stream()
                .filter(it -> it.chain().equals(CHAIN))
                .findFirst()
                .orElseThrow();
    }

    List<String> findings() {
        return Stream.concat(check.findings().stream(), new ChainCheck(journals, audit).findings().stream())
                .toList();
    }

    long counter() {
        return db.sql("select journal.counted('" + CHAIN + "')").single(Long.class);
    }

    void pay(int times) {
        for (int i = 0; i < times; i++) {
            var order = new Order(
                    oxana,
                    nadia,
                    List.of(new Amount(hours, 15)),
                    oxana,
                    UUID.randomUUID().toString(),
                    "Un coup de main");
            safe.ledger().pay(order).booked();
        }
    }

    PartyId party(String name) {
        var id = UUID.randomUUID();
        try {
            asOwner(List.of("insert into people.party (id, kind, name, created_at) values ('" + id
                    + "', 'ORGANISATION', '" + name + "', now())"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new PartyId(id);
    }

    void asOwner(List<String> statements) throws SQLException {
        try (var owner = base.owner()) {
            for (var sql : statements) run(owner, sql);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
