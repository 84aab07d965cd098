package org.fabcom.web.field;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/** What no single control says: its room draws it, reads it and fills it in; rows are read and written as for all others. */
record ByHand<V extends @Nullable Object>(
        List<String> names, FromRow<V> from, Function<V, List<? extends @Nullable Object>> to) implements Kind<V> {

    @Override
    public Control control() {
        return Control.of(Control.Shape.NONE, List.of());
    }

    @Override
    public V read(Input input) {
        throw new IllegalStateException("a field that its room reads by hand");
    }

    @Override
    public V row(ResultSet row, String column) throws SQLException {
        return from.read(row);
    }

    @Override
    public @Nullable Object plain(V value) {
        return null;
    }

    @Override
    public void fill(Form form, String name, V value) {}

    @Override
    public List<String> columns(String column) {
        return names;
    }

    @Override
    public Map<String, @Nullable Object> kept(String column, V value) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        var values = to.apply(value);
        for (int i = 0; i < names.size(); i++) kept.put(names.get(i), values.get(i));
        return kept;
    }
}
