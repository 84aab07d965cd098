package org.fabcom.web.field;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Rows;
import org.fabcom.web.field.Control.Shape;
import org.jspecify.annotations.Nullable;

/** The kinds that need no room: {@code line(2, 80)}, {@code text(1000)}, {@code number(1, 5000)}, {@code oneOf(…)}… */
public final class Kinds {

    private static final String SITE = "(?i)https?://[^\\s/.]+\\.[^\\s]+";

    private Kinds() {}

    /** One line of plain text; empty if nothing is said and nothing need be. */
    public static Kind<String> line(int least, int longest) {
        return text(Control.of(Shape.LINE, least, longest), Kinds::oneLine);
    }

    /** A line that may come as several, as addresses do: they are joined by commas. */
    public static Kind<String> joined(int longest) {
        return text(
                Control.of(Shape.LINE, 0, longest), it -> oneLine(it, it.text().replaceAll("\\s*\\R\\s*", ", ")));
    }

    /** An address of the web; what comes before the name may be left out. */
    public static Kind<String> site(int longest) {
        return text(Control.of(Shape.LINE, 0, longest), Kinds::site);
    }

    /** Some lines. */
    public static Kind<String> text(int longest) {
        return text(0, longest);
    }

    public static Kind<String> text(int least, int longest) {
        return text(Control.of(Shape.AREA, least, longest), it -> it.text().replace("\r\n", "\n"));
    }

    /** Some lines that others read: what opens doors is refused. */
    public static Kind<String> words(int longest) {
        return text(Control.of(Shape.AREA, 0, longest), it -> {
            if (Credentials.in(it.text())) it.reject("web.field.credential");
            return it.text().replace("\r\n", "\n");
        });
    }

    private static Kind<String> text(Control control, Function<Input, String> tidy) {
        return new One<>(control, it -> within(control, tidy.apply(it), it), ResultSet::getString, it -> it);
    }

    private static String within(Control control, String text, Input input) {
        int least = control.least();
        int most = control.longest();
        int signs = text.codePointCount(0, text.length()); // as the base counts
        if (text.isEmpty() || signs < least) input.left(most, least);
        if (signs < least) input.refused("web.field.short", most, least);
        if (signs > most) input.refused("web.field.long", most, least);
        return text;
    }

    private static String oneLine(Input input) {
        return oneLine(input, input.text());
    }

    private static String oneLine(Input input, String text) {
        if (!Plain.isLine(text)) input.reject("web.line.wrong");
        return text;
    }

    private static String site(Input input) {
        var text = input.text();
        var site = text.isEmpty() || text.matches("(?i)https?://.*") ? text : "https://" + text;
        if (!site.isEmpty() && !site.matches(SITE)) input.refused("web.field.site");
        return site;
    }

    /** A whole number; null: unknown. */
    public static Kind<@Nullable Integer> number(int least, int most) {
        return new One<>(
                Control.of(Shape.NUMBER, least, most),
                it -> number(it, least, most),
                (row, column) -> row.getObject(column, Integer.class),
                it -> it);
    }

    private static @Nullable Integer number(Input input, int least, int most) {
        var text = input.text();
        boolean number = text.matches("-?[0-9]{1,9}");
        if (number && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) return Integer.valueOf(text);
        if (text.isEmpty()) input.left(least, most);
        else input.refused("web.field.number", least, most);
        return null;
    }

    /** Minutes, typed as people say them (45, 2 h 30, 2,5); null: unknown. */
    public static Kind<@Nullable Integer> minutes(int least, int most) {
        return new One<>(
                Control.of(Shape.DURATION, least, most),
                it -> minutes(it, least, most),
                (row, column) -> row.getObject(column, Integer.class),
                it -> it);
    }

    private static @Nullable Integer minutes(Input input, int least, int most) {
        var read = TypedDuration.minutesFirst(input.text()).filter(it -> it >= least && it <= most);
        if (input.text().isEmpty()) input.left(least, most);
        else if (read.isEmpty()) input.refused("web.field.minutes", least, most);
        return read.orElse(null);
    }

    /** A day; null: not said. */
    public static Kind<@Nullable LocalDate> day() {
        return new One<>(
                Control.of(Shape.DAY, List.of()),
                Kinds::day,
                (row, column) -> row.getObject(column, LocalDate.class),
                it -> it);
    }

    private static @Nullable LocalDate day(Input input) {
        var day = Days.typed(input.text());
        if (input.text().isEmpty()) input.left();
        else if (day == null) input.refused("web.field.day");
        return day;
    }

    /** An hour of the day, as people write it (14:30, 14h30, 14 h); kept as {@code 14:30}. It must be said. */
    public static Kind<LocalTime> hour() {
        return new One<>(
                new Control(Shape.LINE, 1, 7, List.of()),
                Kinds::hour,
                (row, column) -> LocalTime.parse(row.getString(column)),
                LocalTime::toString);
    }

    private static LocalTime hour(Input input) {
        var hour = Days.hour(input.text());
        if (hour == null) input.refused("web.field.hour");
        return hour == null ? LocalTime.MIDNIGHT : hour;
    }

    public static Kind<Boolean> yesNo() {
        return new One<>(
                Control.of(Shape.BOX, List.of()), it -> it.all().contains(Input.YES), ResultSet::getBoolean, it -> it);
    }

    /** One of these; null: not said. */
    public static <E extends Enum<E>> Kind<@Nullable E> choice(Class<E> type, Function<? super E, String> code) {
        return new One<@Nullable E>(
                Control.of(Shape.RADIOS, codes(type, code)),
                it -> {
                    var found = found(type, code, it.text());
                    if (found == null) it.left();
                    return found;
                },
                (row, column) -> found(type, code, row.getString(column)),
                it -> it == null ? null : code.apply(it));
    }

    /** One of these by its name; what is not said, or unknown, is this one. */
    public static <E extends Enum<E>> Kind<E> oneOf(Class<E> type, E otherwise) {
        return new One<>(
                new Control(Shape.RADIOS, 1, null, codes(type, Enum::name)),
                it -> or(found(type, Enum::name, it.text()), otherwise),
                (row, column) -> or(found(type, Enum::name, row.getString(column)), otherwise),
                Enum::name);
    }

    private static <E> E or(@Nullable E found, E otherwise) {
        return found == null ? otherwise : found;
    }

    private static <E extends Enum<E>> @Nullable E found(
            Class<E> type, Function<? super E, String> code, @Nullable String text) {
        for (var it : type.getEnumConstants()) if (code.apply(it).equals(text)) return it;
        return null;
    }

    /** Some of these. */
    public static <E extends Enum<E>> Kind<Set<E>> several(Class<E> type, Function<? super E, String> code) {
        return new One<>(
                Control.of(Shape.BOXES, codes(type, code)),
                it -> {
                    var some = some(type, code, it.all());
                    if (some.isEmpty()) it.left();
                    return some;
                },
                (row, column) -> some(type, code, Rows.texts(row, column)),
                it -> codes(type, code).stream()
                        .filter(some(it, code)::contains)
                        .toList());
    }

    private static <E extends Enum<E>> Set<E> some(
            Class<E> type, Function<? super E, String> code, List<String> codes) {
        var some = EnumSet.noneOf(type);
        for (var it : type.getEnumConstants()) if (codes.contains(code.apply(it))) some.add(it);
        return some;
    }

    private static <E> List<String> some(Set<E> values, Function<? super E, String> code) {
        return values.stream().<String>map(code::apply).toList();
    }

    private static <E extends Enum<E>> List<String> codes(Class<E> type, Function<? super E, String> code) {
        return Arrays.stream(type.getEnumConstants()).<String>map(code::apply).toList();
    }

    private interface FromColumn<V extends @Nullable Object> {
        V read(ResultSet row, String column) throws SQLException;
    }

    /** A value of one control and one column. */
    private record One<V extends @Nullable Object>(
            Control control, Function<Input, V> reading, FromColumn<V> from, Function<V, @Nullable Object> to)
            implements Kind<V> {

        @Override
        public V read(Input input) {
            return reading.apply(input);
        }

        @Override
        public V row(ResultSet row, String column) throws SQLException {
            return from.read(row, column);
        }

        @Override
        public @Nullable Object plain(V value) {
            return to.apply(value);
        }
    }
}
