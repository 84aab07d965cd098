package org.fabcom.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JournalsTest {

    private final TestPostgres.Base base = TestPostgres.copy();
    private Connection app;
    private Journals journals;
    private ChainAudit audit;

    @BeforeEach
    void a_journal_of_the_weather() throws SQLException {
        asOwner("create table public.weather (sky text not null, seen timestamptz default now())");
        asOwner("select journal.install('public.weather')");
        base.settle();
        app = base.application();
        var only = new SingleConnectionDataSource(app, true);
        var db = Sql.of(only);
        audit = new ChainAudit(db, new JdbcTransactionManager(only));
        journals = new Journals(db, audit);
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
        base.close();
    }

    @Test
    void one_may_add_but_neither_change_nor_remove_whoever_one_is() throws SQLException {
        add(app, "clair");
        for (var wish : new String[] {
            "update public.weather set sky = ''", "delete from public.weather", "truncate public.weather"
        }) {
            assertThatThrownBy(() -> run(app, wish)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> asOwner(wish)).hasMessageContaining("append-only");
        }
        assertThat(journals.guard("public.weather")).isEqualTo(new Journals.Guard("public.weather", true, true));
        assertThatThrownBy(() -> run(app, "insert into journal.seal values ('public.weather', 9, 9, '')"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(app, "delete from journal.unsealed")).hasMessageContaining("permission denied");
    }

    @Test
    void rows_are_sealed_once_and_the_chain_holds() throws SQLException {
        add(app, "clair");
        add(app, "gris");
        assertThat(journals.seal()).isEqualTo(2);
        assertThat(journals.seal()).isZero();
        add(app, "pluie");
        assertThat(journals.unsealed("public.weather")).isOne();
        assertThat(journals.seal()).isOne();
        assertThat(journals.differences("public.weather")).isEmpty();
    }

    @Test
    void a_row_that_commits_late_is_sealed_later_and_never_skipped() throws SQLException {
        try (var slow = base.application()) {
            slow.setAutoCommit(false);
            add(slow, "orage");
            add(app, "clair");
            assertThat(journals.seal()).isZero();
            slow.commit();
        }
        assertThat(journals.seal()).isEqualTo(2);
        assertThat(journals.differences("public.weather")).isEmpty();
    }

    @Test
    void more_rows_than_one_go_takes_are_sealed_in_order_and_a_note_without_its_row_stays() throws SQLException {
        asOwner("create table public.tide (metres int not null)");
        asOwner("select journal.install('public.tide')");
        base.settle();
        for (var sky : new String[] {"a", "b", "c", "d", "e"}) add(app, sky);
        run(app, "insert into public.tide (metres) select n from generate_series(1, 4) n");
        asOwner("alter table public.weather disable trigger append_only");
        asOwner("delete from public.weather where sky = 'b'");
        asOwner("alter table public.weather enable trigger append_only");
        assertThat(sealed(3)).as("of the tide").isEqualTo(3);
        assertThat(sealed(3))
                .as("the last of the tide, then a; the note of b counts")
                .isEqualTo(2);
        assertThat(sealed(9)).isEqualTo(3);
        assertThat(sealed(9)).isZero();
        assertThat(journals.unsealed("public.weather")).isOne();
        assertThat(journals.differences("public.tide")).isEmpty();
        assertThat(journals.differences("public.weather"))
                .extracting(ChainAudit.Difference::what)
                .containsExactly("vanished");
        assertThat(word("select string_agg(journal || ' ' || position || ' ' || entry, ', ' order by journal, position)"
                        + " from journal.seal where journal like 'public.%'"))
                .isEqualTo("public.tide 1 1, public.tide 2 2, public.tide 3 3, public.tide 4 4, public.weather 1 1,"
                        + " public.weather 2 3, public.weather 3 4, public.weather 4 5");
        assertThat(word("select string_agg(journal || ' ' || length || ' ' || entry, ', ' order by journal)"
                        + " from journal.head where journal like 'public.%'"))
                .isEqualTo("public.tide 4 4, public.weather 4 5");
    }

    private long sealed(int most) {
        return Long.parseLong(word("select journal.seal_settled(" + most + ")"));
    }

    private String word(String sql) {
        return Sql.of(new SingleConnectionDataSource(app, true)).sql(sql).single(String.class);
    }

    @Test
    void a_row_altered_behind_the_guards_is_found() throws SQLException {
        add(app, "clair");
        add(app, "gris");
        journals.seal();
        asOwner("alter table public.weather disable trigger append_only");
        asOwner("update public.weather set sky = 'rose' where sky = 'gris'");
        assertThat(journals.differences("public.weather"))
                .extracting(ChainAudit.Difference::what)
                .containsExactly("altered");
        asOwner("delete from public.weather where sky = 'rose'");
        assertThat(journals.differences("public.weather"))
                .extracting(ChainAudit.Difference::what)
                .containsExactly("missing");
        assertThat(new ChainCheck(journals, audit).findings()).hasSize(2);
    }

    @Test
    void a_column_added_later_breaks_no_seal() throws SQLException {
        add(app, "clair");
        journals.seal();
        asOwner("alter table public.weather add column wind text");
        assertThat(journals.differences("public.weather")).isEmpty();
    }

    private static void add(Connection connection, String sky) throws SQLException {
        run(connection, "insert into public.weather (sky) values ('" + sky + "')");
    }

    private void asOwner(String sql) throws SQLException {
        try (var owner = base.owner()) {
            run(owner, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
