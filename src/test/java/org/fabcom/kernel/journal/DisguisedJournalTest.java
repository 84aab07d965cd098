package org.fabcom.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Whoever rules the base changes what it says of itself; a check sees it all the same. */
class DisguisedJournalTest {

    private final TestPostgres.Base base = TestPostgres.copy();
    private Connection app;
    private ChainCheck check;
    private Heads heads;
    private Witnesses witnesses;

    @BeforeEach
    void three_days_of_weather_are_sealed() throws SQLException {
        asOwner("create table public.weather (sky text not null)");
        asOwner("select journal.install('public.weather')");
        base.settle();
        app = base.application();
        var only = new SingleConnectionDataSource(app, true);
        var db = Sql.of(only);
        var audit = new ChainAudit(db, new JdbcTransactionManager(only));
        var journals = new Journals(db, audit);
        check = new ChainCheck(journals, audit);
        heads = new Heads(db, Clock.systemUTC());
        witnesses = new Witnesses(heads, journals, Clock.systemUTC());
        for (var sky : List.of("clair", "couvert", "pluie")) {
            try (var add = app.prepareStatement("insert into public.weather (sky) values (?)")) {
                add.setString(1, sky);
                add.executeUpdate();
            }
        }
        assertThat(journals.seal()).isEqualTo(3);
        assertThat(weather()).isEmpty();
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
        base.close();
    }

    @Test
    void a_row_altered_behind_a_comparison_that_says_nothing_is_named() throws SQLException {
        behind("update public.weather set sky = 'beau' where entry = 2");
        asOwner("""
                create or replace function journal.verify(of_journal text) returns table (entry bigint, difference text)
                language sql stable as $$ select null::bigint, null::text where false $$
                """);
        asOwner("""
                create or replace function journal.digest(before bytea, content jsonb) returns bytea
                language sql immutable as $$ select ''::bytea $$
                """);
        assertThat(weather()).singleElement().asString().contains("public.weather", "2", "scellée");
    }

    @Test
    void functions_of_the_same_name_elsewhere_are_not_asked() throws SQLException {
        behind("update public.weather set sky = 'beau' where entry = 2");
        asOwner(
                "create function public.sha256(bytea) returns bytea language sql immutable as $$ select null::bytea $$");
        asOwner("alter database " + base.name() + " set search_path = public, pg_catalog");
        try (var sql = app.createStatement()) {
            sql.execute("set search_path = public, pg_catalog");
        }
        assertThat(weather()).singleElement().asString().contains("2");
    }

    @Test
    void rows_shown_from_a_copy_are_a_finding_whatever_they_say() throws SQLException {
        asOwner("create table public.kept as table public.weather");
        asOwner("grant select on public.kept to public");
        asOwner("update journal.journal set lies_in = 'public.kept' where name = 'public.weather'");
        assertThat(weather()).anyMatch(it -> it.contains("public.kept au lieu de public.weather"));
        asOwner("update journal.journal set lies_in = name where name = 'public.weather'");
        asOwner("alter table public.weather rename to weather_of_others");
        asOwner("create view public.weather as table public.kept");
        asOwner("grant select on public.weather to public");
        assertThat(weather()).anyMatch(it -> it.contains("table ordinaire"));
    }

    @Test
    void rows_hidden_by_a_policy_are_a_finding() throws SQLException {
        asOwner("alter table public.weather enable row level security");
        assertThat(weather()).anyMatch(it -> it.contains("table ordinaire"));
    }

    @Test
    void a_chain_that_is_no_longer_listed_is_missing_for_its_witness_and_still_looked_at() throws SQLException {
        var witness = heads.witness();
        behind("update public.weather set sky = 'beau' where entry = 2");
        behind("delete from journal.journal where name = 'public.weather'");
        assertThat(weather()).anyMatch(it -> it.contains("2"));
        behind("delete from journal.head where journal = 'public.weather'");
        assertThat(witnesses.differences(witness)).singleElement().asString().contains("public.weather");
    }

    private List<String> weather() {
        return check.findings().stream().filter(it -> it.contains("weather")).toList();
    }

    /** As a superuser who lets no trigger and no key speak. */
    private void behind(String sql) throws SQLException {
        asOwner("set session_replication_role = replica; " + sql + "; reset session_replication_role");
    }

    private void asOwner(String sql) throws SQLException {
        try (var owner = base.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
