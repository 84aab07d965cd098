package org.fabcom.web.list;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an address asks of a list, in one place for pages and programs: nothing, or what was meant, or {@link Unreadable}.
 * Words to search for are read by {@link Address#value} and always mean themselves.
 */
public final class Filters {

    private static final int LAST_YEAR = 2199;

    private Filters() {}

    /** A day such as 2026-11-28, or as people write one ({@code Days.typed}); null when none is asked. */
    public static @Nullable LocalDate day(Address address, String name) {
        return single(address, name, "web.unreadable.day", Filters::day);
    }

    /** A moment such as 2026-11-28T10:30:00Z; null when none is asked. */
    public static @Nullable Instant moment(Address address, String name) {
        return single(address, name, "web.unreadable.moment", Filters::moment);
    }

    /** An identifier; null when none is asked. */
    public static @Nullable UUID id(Address address, String name) {
        return single(
                address, name, "web.unreadable.id", typed -> Ids.read(typed).orElse(null));
    }

    /** Several identifiers, each once. */
    public static List<UUID> ids(Address address, String name) {
        return many(address, name, "web.unreadable.id", typed -> Ids.read(typed).orElse(null));
    }

    /** One of the values that the list offers; empty when none is asked. */
    public static String one(Address address, String name, Collection<String> offered) {
        var found = single(address, name, "web.unreadable.choice", typed -> offered.contains(typed) ? typed : null);
        return found == null ? "" : found;
    }

    /** Several of the values that the list offers, each once. */
    public static List<String> some(Address address, String name, Collection<String> offered) {
        return many(address, name, "web.unreadable.choice", typed -> offered.contains(typed) ? typed : null);
    }

    /** Several codes of this shape, each once; whether there is something of that code is the list's affair. */
    public static List<String> codes(Address address, String name, Pattern shape) {
        return many(
                address,
                name,
                "web.unreadable.choice",
                typed -> shape.matcher(typed).matches() ? typed : null);
    }

    /** A constant by its name; null when none is asked. */
    public static <E extends Enum<E>> @Nullable E one(Address address, String name, Class<E> type) {
        return single(address, name, "web.unreadable.choice", typed -> constant(type, typed));
    }

    /** Several constants by their names, each once. */
    public static <E extends Enum<E>> List<E> some(Address address, String name, Class<E> type) {
        return many(address, name, "web.unreadable.choice", typed -> constant(type, typed));
    }

    /** A whole number between these; null when none is asked. */
    public static @Nullable Integer number(Address address, String name, int least, int most) {
        return single(address, name, "web.unreadable.number", typed -> {
            if (!typed.matches("[0-9]{1,9}")) return null;
            var number = Integer.valueOf(typed);
            return number < least || number > most ? null : number;
        });
    }

    private static <T> @Nullable T single(
            Address address, String name, String instead, Function<String, @Nullable T> reader) {
        var typed = typed(address, name).toList();
        if (typed.size() > 1) throw new Unreadable(name, String.join(", ", typed), "web.unreadable.twice");
        return typed.isEmpty() ? null : read(name, typed.getFirst(), instead, reader);
    }

    private static <T> List<T> many(
            Address address, String name, String instead, Function<String, @Nullable T> reader) {
        return typed(address, name)
                .map(it -> read(name, it, instead, reader))
                .distinct()
                .toList();
    }

    private static Stream<String> typed(Address address, String name) {
        return address.all(name).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct();
    }

    private static <T> T read(String name, String typed, String instead, Function<String, @Nullable T> reader) {
        var found = reader.apply(typed);
        if (found == null) throw new Unreadable(name, typed, instead);
        return found;
    }

    private static @Nullable LocalDate day(String typed) {
        var day = Days.typed(typed);
        return day == null || day.getYear() > LAST_YEAR ? null : day;
    }

    private static @Nullable Instant moment(String typed) {
        try {
            var moment = Instant.parse(typed);
            return day(moment.toString().substring(0, 10)) == null ? null : moment;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String typed) {
        for (var it : type.getEnumConstants()) if (it.name().equals(typed)) return it;
        return null;
    }
}
