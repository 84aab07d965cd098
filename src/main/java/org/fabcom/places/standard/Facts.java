package org.fabcom.places.standard;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a place: some values for each field, none where nobody knows. Codes are ours, a number keeps the digits it
 * came with, a day is ISO 8601. Whoever gives a service receives people, whatever else was said: such a place is never closed.
 * Immutable.
 */
public final class Facts {

    public static final Facts NONE = new Facts(new EnumMap<>(Field.class));

    private static final String CLOSED = "closed";

    private final Map<Field, List<String>> values;

    private Facts(Map<Field, List<String>> values) {
        this.values = values;
    }

    /** Fields without values are left out. */
    public static Facts of(Map<Field, List<String>> said) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        said.forEach((field, list) -> {
            if (!list.isEmpty()) values.put(field, List.copyOf(list));
        });
        if (values.containsKey(Field.SERVICES)) values.computeIfPresent(Field.ACCESS, (field, list) -> open(list));
        return new Facts(values);
    }

    private static @Nullable List<String> open(List<String> access) {
        var open = access.stream().filter(it -> !it.equals(CLOSED)).toList();
        return open.isEmpty() ? null : open;
    }

    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** Null if nobody knows. */
    public @Nullable String one(Field field) {
        var all = all(field);
        return all.isEmpty() ? null : all.getFirst();
    }

    public String text(Field field) {
        var one = one(field);
        return one == null ? "" : one;
    }

    public boolean knows(Field field) {
        return values.containsKey(field);
    }

    public boolean has(Field field, String code) {
        return all(field).contains(code);
    }

    public String name() {
        return text(Field.NAME);
    }

    /** The commune with its postal code, as far as it is known: « 38000 Grenoble ». */
    public String town() {
        return (text(Field.POSTAL_CODE) + " " + text(Field.COMMUNE)).strip();
    }

    public @Nullable LocalDate updated() {
        var day = one(Field.UPDATED);
        return day == null ? null : LocalDate.parse(day);
    }

    /** Latitude or longitude, as it was written. */
    public Optional<BigDecimal> number(Field field) {
        return Optional.ofNullable(one(field)).map(BigDecimal::new);
    }

    /** The same with these values for the field; several fields that depend on each other are said together. */
    public Facts with(Field field, List<String> list) {
        return with(Map.of(field, list));
    }

    public Facts with(Map<Field, List<String>> said) {
        var next = new EnumMap<Field, List<String>>(Field.class);
        next.putAll(values);
        next.putAll(said);
        return of(next);
    }

    public Facts with(Field field, @Nullable String value) {
        return with(field, value == null || value.isEmpty() ? List.of() : List.of(value));
    }

    public Map<Field, List<String>> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The fields in which the other says something else. */
    public List<Field> differing(Facts other) {
        return Field.all().stream().filter(it -> !all(it).equals(other.all(it))).toList();
    }

    /** What the standard requires and is not known. */
    public List<Field> missing() {
        return Stream.concat(lacking().stream(), Stream.of(Field.UPDATED).filter(it -> !knows(it)))
                .toList();
    }

    /** The same without the day, which a place may have from whoever wrote here. */
    public List<Field> lacking() {
        return Stream.of(Field.PIVOT, Field.NAME, Field.COMMUNE, Field.POSTAL_CODE, Field.ADDRESS)
                .filter(it -> !knows(it))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
