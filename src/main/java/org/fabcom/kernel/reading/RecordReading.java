package org.fabcom.kernel.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records: each component is read from the column of its name, {@code madeBy} from {@code made_by}; what it is made of is
 * looked up once for each record. A record of several components in another is read from the same row, one around a single value
 * (an id) from the column of that value.
 */
public final class RecordReading {

    /** What stands in one column. */
    private interface Value {
        @Nullable
        Object of(ResultSet row, int column) throws SQLException;
    }

    /** What a row says of one record, or of one of its components. */
    private interface Part {
        @Nullable
        Object of(ResultSet row) throws SQLException;
    }

    private static final Map<Class<?>, Value> VALUES = Map.of(
            int.class, ResultSet::getInt,
            long.class, ResultSet::getLong,
            double.class, ResultSet::getDouble,
            boolean.class, ResultSet::getBoolean,
            String.class, ResultSet::getString,
            byte[].class, ResultSet::getBytes,
            Instant.class, RecordReading::instant,
            List.class, (row, column) -> List.of((Object[]) row.getArray(column).getArray()));

    /** Kept by class: to ask what a record is made of costs more than to read it. */
    private static final ClassValue<RowMapper<?>> RECORDS = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            if (single(type)) {
                var value = value(type);
                return (row, n) -> value.of(row, 1);
            }
            var record = record(type);
            return (row, n) -> record.of(row);
        }
    };

    private RecordReading() {}

    /** For a record its components’ columns; for anything else, and for a record around a single value, the first column. */
    @SuppressWarnings({"unchecked", "NullAway"}) // whether a column may be null, who asks for it knows
    public static <T> RowMapper<T> of(Class<T> type) {
        return type.isRecord() ? (RowMapper<T>) RECORDS.get(type) : SingleColumnRowMapper.newInstance(type);
    }

    private static boolean single(Class<?> record) {
        return record.getRecordComponents().length == 1;
    }

    private static Part record(Class<?> type) {
        var constructor = constructor(type);
        var parts =
                Stream.of(type.getRecordComponents()).map(RecordReading::part).toList();
        return row -> {
            var values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) values[i] = parts.get(i).of(row);
            return made(constructor, values);
        };
    }

    private static Part part(RecordComponent it) {
        var type = it.getType();
        if (type.isRecord() && !single(type)) return record(type);
        var column = JdbcUtils.convertPropertyNameToUnderscoreName(it.getName());
        var value = value(type);
        return row -> value.of(row, row.findColumn(column));
    }

    private static Value value(Class<?> type) {
        if (type.isEnum()) return constant(type);
        if (!type.isRecord()) return VALUES.getOrDefault(type, (row, column) -> row.getObject(column, type));
        var constructor = constructor(type);
        var value = value(type.getRecordComponents()[0].getType());
        return (row, column) -> {
            var it = value.of(row, column);
            return it == null ? null : made(constructor, it);
        };
    }

    private static Value constant(Class<?> type) {
        var all = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(it -> ((Enum<?>) it).name(), Function.identity()));
        return (row, column) -> {
            var name = row.getString(column);
            return name == null ? null : Objects.requireNonNull(all.get(name), name);
        };
    }

    private static @Nullable Object instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Constructor<?> constructor(Class<?> record) {
        try {
            var types = Stream.of(record.getRecordComponents()).map(RecordComponent::getType);
            var constructor = record.getDeclaredConstructor(types.toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Object made(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(constructor.getDeclaringClass().getName(), refused);
        }
    }
}
