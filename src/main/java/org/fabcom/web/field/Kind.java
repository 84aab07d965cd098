package org.fabcom.web.field;

import module java.base;
import gg.jte.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** How values of one sort are typed, kept and told; a room may bring its own. Immutable. */
public interface Kind<V extends @Nullable Object> {

    Control control();

    /** What was typed, or stands in the cell of a file. */
    V read(Input input);

    V row(ResultSet row, String column) throws SQLException;

    /** As everything else understands it: a text, a number, yes or no, a day or some texts; null if nothing is said. */
    @Nullable
    Object plain(V value);

    /** Into the form again. */
    default void fill(Form form, String name, V value) {
        switch (plain(value)) {
            case List<?> many ->
                form.withAll(name, many.stream().map(Object::toString).toList());
            case Boolean yes -> form.with(name, yes ? Input.YES : null);
            case null -> form.with(name, null);
            case Object one -> form.with(name, one);
        }
    }

    /** The columns it is kept in, when its field is in the column of this name. */
    default List<String> columns(String column) {
        return List.of(column);
    }

    /** What each column holds. */
    default Map<String, @Nullable Object> kept(String column, V value) {
        return Collections.singletonMap(column, plain(value));
    }

    /** Its control, if its room draws it; null: the fragment of its shape does. */
    default @Nullable Content drawn(Field<?, V> field, Form form, Page page) {
        return null;
    }

    /** How a value is found in a row. */
    @FunctionalInterface
    interface FromRow<V extends @Nullable Object> {

        V read(ResultSet row) throws SQLException;
    }
}
