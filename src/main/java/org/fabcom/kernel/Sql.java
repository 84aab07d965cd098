package org.fabcom.kernel;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * SQL in the open: what stands in a statement by name is said beside it, and how a row is read where it ends. {@code :now} and
 * {@code :today} need not be said: the instant at which the statement is carried out and its day, unless others are. Thread-safe.
 */
@Component
public final class Sql {

    private static final Pattern MOMENT = Pattern.compile(":(now|today)\\b");

    private final JdbcClient client;
    private final Clock clock;

    public Sql(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** For another base, or another way to it. */
    public static Sql of(DataSource base) {
        return new Sql(JdbcClient.create(base), Clock.systemUTC());
    }

    public Statement sql(String text) {
        return new Statement(client.sql(text), clock, moments(text));
    }

    /** Asked at each statement: an expression is tried only where one of them may stand. */
    private static Set<String> moments(String text) {
        return text.contains(":now") || text.contains(":today")
                ? MOMENT.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet())
                : new HashSet<>();
    }

    /** What is read of a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * One statement on its way: used once, by one thread. It is read to its end and gives its connection back: a stream that nobody
     * closed kept one for ever.
     */
    public static final class Statement {

        private final StatementSpec spec;
        private final Clock clock;
        private final Set<String> moments;

        Statement(StatementSpec spec, Clock clock, Set<String> moments) {
            this.spec = spec;
            this.clock = clock;
            this.moments = moments;
        }

        private StatementSpec ready() {
            if (moments.contains("now")) spec.param("now", Times.sql(clock.instant()));
            if (moments.contains("today")) spec.param("today", Days.today(clock));
            return spec;
        }

        /** An instant goes in as {@code timestamptz}; everything else as it is. */
        public Statement param(String name, @Nullable Object value) {
            moments.remove(name);
            spec.param(name, value instanceof Instant it ? Times.sql(it) : value);
            return this;
        }

        /** Of this type of {@link java.sql.Types}, for what may be null where the base can't tell its type. */
        public Statement param(String name, @Nullable Object value, int type) {
            moments.remove(name);
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
            moments.removeAll(all.keySet());
            spec.params(all);
            return this;
        }

        public <T> List<T> list(RowMapper<T> row) {
            return ready().query(row).list();
        }

        public <T> List<@Nullable T> list(Class<T> type) {
            return ready().query(type).list();
        }

        public <T> Optional<T> optional(RowMapper<T> row) {
            return ready().query(row).optional();
        }

        public <T> Optional<T> optional(Class<T> type) {
            return ready().query(type).optional();
        }

        public <T> T single(RowMapper<T> row) {
            return ready().query(row).single();
        }

        public <T> T single(Class<T> type) {
            return ready().query(type).single();
        }

        public <T> Set<T> set(RowMapper<T> row) {
            return ready().query(row).set();
        }

        public <T> Set<@Nullable T> set(Class<T> type) {
            return ready().query(type).set();
        }

        /** By key, in the order of the rows; of several rows with one key the last. */
        public <K, V> Map<K, V> map(Reading<K> key, Reading<V> value) {
            var all = new LinkedHashMap<K, V>();
            query(row -> all.put(key.of(row), value.of(row)));
            return all;
        }

        /** What rows of one key say, in their order. */
        public <K, V> Map<K, List<V>> grouped(Reading<K> key, Reading<V> value) {
            var all = new LinkedHashMap<K, List<V>>();
            query(row ->
                    all.computeIfAbsent(key.of(row), it -> new ArrayList<>()).add(value.of(row)));
            return all;
        }

        public void query(RowCallbackHandler each) {
            ready().query(each);
        }

        /** How many rows it changed. */
        public int update() {
            return ready().update();
        }

        /** Whether it changed one row. */
        public boolean updated() {
            return update() == 1;
        }
    }
}
