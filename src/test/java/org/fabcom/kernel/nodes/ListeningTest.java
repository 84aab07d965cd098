package org.fabcom.kernel.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second node that hears what the first one says. */
class ListeningTest {

    private static final class Shelf implements Caches.Cache {
        final LinkedBlockingQueue<String> dropped = new LinkedBlockingQueue<>();

        @Override
        public void clear() {
            dropped.add("all");
        }

        @Override
        public void clear(String what) {
            dropped.add(what);
        }
    }

    private static final class Other implements Caches.Cache {
        @Override
        public void clear() {}
    }

    private final TestPostgres.Base base = TestPostgres.bare();
    private final DriverManagerDataSource pool = new DriverManagerDataSource(base.url(), base.user(), base.password());
    private final Broadcast first = new Broadcast(Sql.of(pool));
    private final Shelf shelf = new Shelf();
    private Listening second = listening(base::owner);

    private Listening listening(Listening.Line line) {
        return new Listening(List.of(shelf, new Other()), first, line, true);
    }

    @AfterEach
    void clean() {
        second.stop();
        base.close();
    }

    @Test
    void what_one_node_changed_the_other_drops_at_once_and_only_that() throws Exception {
        second.start();
        assertThat(next(10)).as("whatever was there before it listened").isEqualTo("all");
        long said = System.nanoTime();
        first.changed(Other.class, "");
        first.changed(Shelf.class, "three words kept");
        assertThat(next(10)).isEqualTo("three words kept");
        assertThat(System.nanoTime() - said).isLessThan(2_000_000_000L);
        first.everything();
        assertThat(next(10)).isEqualTo("all");
        assertThat(shelf.dropped).isEmpty();
    }

    @Test
    void what_is_rolled_back_was_never_said() throws Exception {
        second.start();
        next(10);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.executeWithoutResult(status -> {
            first.changed(Shelf.class, "taken back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> first.changed(Shelf.class, "kept"));
        assertThat(next(10)).isEqualTo("kept");
    }

    @Test
    void a_line_that_breaks_is_laid_again_and_nothing_old_is_believed_after_it() throws Exception {
        second.start();
        next(10);
        try (var admin = base.owner();
                var kill = admin.createStatement()) {
            kill.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and query like 'listen%'");
        }
        assertThat(next(10)).as("dropped because nobody listened").isEqualTo("all");
        assertThat(next(10)).as("dropped again once somebody does").isEqualTo("all");
        first.changed(Shelf.class, "heard again");
        assertThat(next(10)).isEqualTo("heard again");
    }

    /** A pooler in transaction mode takes LISTEN and lets nothing through. */
    @Test
    void who_hears_nothing_keeps_nothing_longer_than_five_seconds() throws Exception {
        second = listening(() -> deaf(base.owner()));
        second.start();
        assertThat(next(10)).isEqualTo("all");
        assertThat(next(10)).isEqualTo("all");
        assertThat(next(10)).isEqualTo("all");
    }

    private static Connection deaf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // the greeting comes on a channel that the session no longer holds
            statement.execute("set application_name = 'deaf'");
        }
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                ListeningTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                    var made = method.invoke(connection, args);
                    if (!method.getName().equals("createStatement")) return made;
                    return java.lang.reflect.Proxy.newProxyInstance(
                            ListeningTest.class.getClassLoader(),
                            new Class<?>[] {java.sql.Statement.class},
                            (statement, asked, words) -> asked.getName().equals("execute")
                                            && String.valueOf(words[0]).startsWith("listen")
                                    ? false
                                    : asked.invoke(made, words));
                });
    }

    private String next(int seconds) throws InterruptedException {
        var said = shelf.dropped.poll(seconds, TimeUnit.SECONDS);
        return said == null ? "(nothing)" : said;
    }
}
