package org.fabcom.web.field;

import module java.base;
import org.jspecify.annotations.Nullable;

/** What is said of a {@code T}, field by field, before it is made of it. */
public final class Said<T> {

    private final Map<Field<T, ?>, @Nullable Object> values = new HashMap<>();

    Said() {}

    public <V extends @Nullable Object> void put(Field<T, V> field, V value) {
        values.put(field, value);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // each was put with the type of its field
    public <V extends @Nullable Object> V get(Field<T, V> field) {
        if (!values.containsKey(field)) throw new IllegalStateException(field.name());
        return (V) values.get(field);
    }
}
