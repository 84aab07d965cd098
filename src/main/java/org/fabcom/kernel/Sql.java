package org.fabcom.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL in the open: what stands in a statement by name is said beside it, and how a row is read where it ends. Thread-safe. */
@Component
public final class Sql {

    private final JdbcClient client;

    public Sql(JdbcClient client) {
        this.client = client;
    }

    /** For another base, or another way to it. */
    public static Sql of(DataSource base) {
        return new Sql(JdbcClient.create(base));
    }

    public Statement sql(String text) {
        return new Statement(client.sql(text));
    }

    /**
     * One statement on its way: used once, by one thread. It is read to its end and gives its connection back: a stream that nobody
     * closed kept one for ever.
     */
    public static final class Statement {

        private final StatementSpec spec;

        Statement(StatementSpec spec) {
            this.spec = spec;
        }

        /** An instant goes in as {@code timestamptz}; everything else as it is. */
        public Statement param(String name, @Nullable Object value) {
            spec.param(name, value instanceof Instant it ? Times.sql(it) : value);
            return this;
        }

        /** Of this type of {@link java.sql.Types}, for what may be null where the base can't tell its type. */
        public Statement param(String name, @Nullable Object value, int type) {
            spec.param(name, value, type);
            return this;
        }

        public Statement param(String a, @Nullable Object one, String b, @Nullable Object two) {
            return param(a, one).param(b, two);
        }

        public Statement param(
                String a, @Nullable Object one, String b, @Nullable Object two, String c, @Nullable Object three) {
            return param(a, one, b, two).param(c, three);
        }

        public Statement param(
                String a,
                @Nullable Object one,
                String b,
                @Nullable Object two,
                String c,
                @Nullable Object three,
                String d,
                @Nullable Object four) {
            return param(a, one, b, two).param(c, three, d, four);
        }

        public Statement params(Map<String, ?> all) {
            spec.params(all);
            return this;
        }

        public <T> List<T> list(RowMapper<T> row) {
            return spec.query(row).list();
        }

        public <T> List<@Nullable T> list(Class<T> type) {
            return spec.query(type).list();
        }

        public <T> Optional<T> optional(RowMapper<T> row) {
            return spec.query(row).optional();
        }

        public <T> Optional<T> optional(Class<T> type) {
            return spec.query(type).optional();
        }

        public <T> T single(RowMapper<T> row) {
            return spec.query(row).single();
        }

        public <T> T single(Class<T> type) {
            return spec.query(type).single();
        }

        public <T> Set<T> set(RowMapper<T> row) {
            return spec.query(row).set();
        }

        public <T> Set<@Nullable T> set(Class<T> type) {
            return spec.query(type).set();
        }

        public void query(RowCallbackHandler each) {
            spec.query(each);
        }

        /** How many rows it changed. */
        public int update() {
            return spec.update();
        }

        /** Whether it changed one row. */
        public boolean updated() {
            return update() == 1;
        }
    }
}
