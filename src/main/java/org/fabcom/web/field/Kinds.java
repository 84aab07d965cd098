package org.fabcom.web.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fabcom.kernel.Plain;
import org.fabcom.web.field.Control.Shape;
import org.jspecify.annotations.Nullable;

/** The kinds that need no room: {@code line(2, 80)}, {@code text(1000)}, {@code number(1, 5000)}, {@code choice(Entry.class)}… */
public final class Kinds {

    private Kinds() {}

    /** One line of plain text; empty if nothing is said and nothing need be. */
    public static Kind<String> line(int least, int longest) {
        return new Text(Control.of(Shape.LINE, least, longest), Text::line);
    }

    /** A line that may come as several, as addresses do: they are joined by commas. */
    public static Kind<String> joined(int longest) {
        return new Text(Control.of(Shape.LINE, 0, longest), it -> it.text().replaceAll("\\s*\\R\\s*", ", "));
    }

    /** An address of the web; what comes before the name may be left out. */
    public static Kind<String> site(int longest) {
        return new Text(Control.of(Shape.LINE, 0, longest), Text::site);
    }

    /** Some lines. */
    public static Kind<String> text(int longest) {
        return new Text(Control.of(Shape.AREA, 0, longest), it -> it.text().replace("\r\n", "\n"));
    }

    /** A whole number; null: unknown. */
    public static Kind<@Nullable Integer> number(int least, int most) {
        return new Number(Control.of(Shape.NUMBER, least, most));
    }

    /** A day; null: not said. */
    public static Kind<@Nullable LocalDate> day() {
        return new Day();
    }

    public static Kind<Boolean> yesNo() {
        return new YesNo();
    }

    /** One of these; null: not said. */
    public static <E extends Enum<E>> Kind<@Nullable E> choice(Class<E> type, Function<? super E, String> code) {
        return new Choice<>(Coded.of(type, code), null);
    }

    /** One of these by its name; what is not said, or unknown, is this one. */
    public static <E extends Enum<E>> Kind<E> oneOf(Class<E> type, E otherwise) {
        return new Choice<>(Coded.of(type, Enum::name), otherwise);
    }

    /** Some of these. */
    public static <E extends Enum<E>> Kind<Set<E>> several(Class<E> type, Function<? super E, String> code) {
        return new Several<>(type, Coded.of(type, code));
    }

    /** What no single control says: its room reads it from the form, and puts it among what is said. */
    public static <V extends @Nullable Object> Kind<V> byHand(
            List<String> columns, Kind.FromRow<V> row, Function<V, List<? extends @Nullable Object>> kept) {
        return new ByHand<>(columns, row, kept);
    }

    private record Text(Control control, Function<Typed, String> tidy) implements Kind<String> {

        static String line(Typed typed) {
            if (!Plain.isLine(typed.text())) typed.reject("web.line.wrong");
            return typed.text();
        }

        static String site(Typed typed) {
            var text = typed.text();
            if (text.isEmpty() || text.matches("(?i)https?://.*")) return checked(text, typed);
            return checked("https://" + text, typed);
        }

        private static String checked(String site, Typed typed) {
            if (!site.isEmpty() && !site.matches("(?i)https?://[^\\s/.]+\\.[^\\s]+")) typed.refused("web.field.site");
            return site;
        }

        @Override
        public String read(Typed typed) {
            var text = tidy.apply(typed);
            int least = control.least();
            int most = control.longest();
            if (text.isEmpty() || text.length() < least) typed.left(most, least);
            if (text.length() < least) typed.refused("web.field.short", most, least);
            if (text.length() > most) typed.refused("web.field.long", most, least);
            return text;
        }

        @Override
        public String row(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }

        @Override
        public Object plain(String value) {
            return value;
        }
    }

    private record Number(Control control) implements Kind<@Nullable Integer> {

        @Override
        public @Nullable Integer read(Typed typed) {
            var text = typed.text();
            if (text.isEmpty()) typed.left();
            else if (!text.matches("-?[0-9]{1,9}") || !within(Integer.parseInt(text)))
                typed.refused("web.field.number", control.least(), control.longest());
            else return Integer.valueOf(text);
            return null;
        }

        private boolean within(int number) {
            return number >= control.least() && number <= control.longest();
        }

        @Override
        public @Nullable Integer row(ResultSet row, String column) throws SQLException {
            return row.getObject(column, Integer.class);
        }

        @Override
        public @Nullable Object plain(@Nullable Integer value) {
            return value;
        }
    }

    private record Day() implements Kind<@Nullable LocalDate> {

        @Override
        public Control control() {
            return Control.of(Shape.DAY, List.of());
        }

        @Override
        public @Nullable LocalDate read(Typed typed) {
            try {
                if (!typed.text().isEmpty()) return LocalDate.parse(typed.text());
                typed.left();
            } catch (DateTimeParseException none) {
                typed.refused("web.field.day");
            }
            return null;
        }

        @Override
        public @Nullable LocalDate row(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        public @Nullable Object plain(@Nullable LocalDate value) {
            return value;
        }
    }

    private record YesNo() implements Kind<Boolean> {

        @Override
        public Control control() {
            return Control.of(Shape.BOX, List.of());
        }

        @Override
        public Boolean read(Typed typed) {
            return typed.all().contains(Typed.YES);
        }

        @Override
        public Boolean row(ResultSet row, String column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        public Object plain(Boolean value) {
            return value;
        }
    }

    /** Words with their codes, in order. */
    private record Coded<E extends Enum<E>>(List<E> all, Function<? super E, String> code) {

        static <E extends Enum<E>> Coded<E> of(Class<E> type, Function<? super E, String> code) {
            return new Coded<>(Arrays.asList(type.getEnumConstants()), code);
        }

        List<String> codes() {
            return all.stream().<String>map(code::apply).toList();
        }

        @Nullable E find(@Nullable String text) {
            return all.stream().filter(it -> code.apply(it).equals(text)).findFirst().orElse(null);
        }
    }

    private record Choice<E extends Enum<E>>(Coded<E> words, @Nullable E otherwise) implements Kind<@Nullable E> {

        @Override
        public Control control() {
            return new Control(Shape.RADIOS, otherwise == null ? 0 : 1, null, words.codes());
        }

        @Override
        public @Nullable E read(Typed typed) {
            var found = words.find(typed.text());
            if (found == null) typed.left();
            return found == null ? otherwise : found;
        }

        @Override
        public @Nullable E row(ResultSet row, String column) throws SQLException {
            return words.find(row.getString(column));
        }

        @Override
        public @Nullable Object plain(@Nullable E value) {
            return value == null ? null : words.code().apply(value);
        }
    }

    private record Several<E extends Enum<E>>(Class<E> type, Coded<E> words) implements Kind<Set<E>> {

        @Override
        public Control control() {
            return Control.of(Shape.BOXES, words.codes());
        }

        @Override
        public Set<E> read(Typed typed) {
            var found = found(typed.all());
            if (found.isEmpty()) typed.left();
            return found;
        }

        @Override
        public Set<E> row(ResultSet row, String column) throws SQLException {
            return found(Arrays.asList((String[]) row.getArray(column).getArray()));
        }

        private Set<E> found(List<String> codes) {
            var found = EnumSet.noneOf(type);
            for (var it : words.all()) if (codes.contains(words.code().apply(it))) found.add(it);
            return found;
        }

        @Override
        public Object plain(Set<E> value) {
            return words.all().stream().filter(value::contains).<String>map(words.code()::apply).toList();
        }
    }
}
