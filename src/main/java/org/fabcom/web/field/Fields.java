package org.fabcom.web.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Control.Shape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** All that is said of a {@code T}, in the order of its form, and how a {@code T} is made of it. Immutable. */
public final class Fields<T> {

    /** One of several columns of a thing that is known by its code, or only by its name. */
    private static final Map<String, Object> NAMED = Map.of("type", List.of("string", "null"));

    private final List<Field<T, ?>> all;
    private final Function<Said<T>, T> made;

    private Fields(List<Field<T, ?>> all, Function<Said<T>, T> made) {
        this.all = List.copyOf(all);
        this.made = made;
    }

    public static <T> Fields<T> of(List<Field<T, ?>> all, Function<Said<T>, T> made) {
        return new Fields<>(all, made);
    }

    public List<Field<T, ?>> all() {
        return all;
    }

    /** Those that may leave the house. */
    private List<Field<T, ?>> open() {
        return all.stream().filter(Field::open).toList();
    }

    // From people and files

    /** Empty if something is wrong; the form then says what. */
    public Optional<T> read(Form form, Input.Words words) {
        return read(form, words, (said, again) -> {});
    }

    /** The same, when some fields must also go together. */
    public Optional<T> read(Form form, Input.Words words, BiConsumer<Said<T>, Form> also) {
        var said = new Said<T>();
        for (var it : all) if (it.shape() != Shape.NONE) put(said, it, form, words);
        also.accept(said, form);
        return form.wrong() ? Optional.empty() : Optional.of(made.apply(said));
    }

    private static <T, V> void put(Said<T> said, Field<T, V> field, Form form, Input.Words words) {
        said.put(field, field.read(form, words));
    }

    /** A form that says it. */
    public Form form(T it) {
        var form = Form.empty();
        for (var field : all) field.fill(form, it);
        return form;
    }

    // To people

    /** What is said, with its labels. */
    public static <T> List<PairView> pairs(List<Field<T, ?>> fields, T it, Page page) {
        return fields.stream()
                .map(field -> field.pair(it, page))
                .filter(pair -> !pair.lines().isEmpty())
                .toList();
    }

    // To the base and from it

    private List<String> names() {
        return all.stream().flatMap(it -> it.columns().stream()).toList();
    }

    /** {@code name, address}: of a table, or of what stands for it in a query. */
    public String columns() {
        return String.join(", ", names());
    }

    /** {@code r.name, r.address}. */
    public String columns(String alias) {
        return names().stream().map(it -> alias + "." + it).collect(Collectors.joining(", "));
    }

    /** {@code :name, :address}. */
    public String params() {
        return names().stream().map(it -> ":" + it).collect(Collectors.joining(", "));
    }

    /** {@code name = :name, address = :address}. */
    public String assigned() {
        return names().stream().map(it -> it + " = :" + it).collect(Collectors.joining(", "));
    }

    /** Gives a statement what {@link #params} ask. */
    public StatementSpec fill(StatementSpec statement, T it) {
        var filled = statement;
        for (var field : all)
            for (var kept : field.kept(it).entrySet()) filled = filled.param(kept.getKey(), sql(kept.getValue()));
        return filled;
    }

    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof List<?> many ? many.toArray(String[]::new) : value;
    }

    public T row(ResultSet row) throws SQLException {
        var said = new Said<T>();
        for (var it : all) put(said, it, row);
        return made.apply(said);
    }

    private static <T, V> void put(Said<T> said, Field<T, V> field, ResultSet row) throws SQLException {
        said.put(field, field.row(row));
    }

    // To machines

    /** By the names of the columns, without what stays inside. */
    public Map<String, @Nullable Object> json(T it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        for (var field : open()) json.putAll(field.kept(it));
        json.replaceAll((name, value) -> value instanceof LocalDate day ? day.toString() : value);
        return json;
    }

    /** The schema of {@link #json}: JSON Schema 2020-12, that of OpenAPI 3.1. */
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : open())
            for (var it : field.columns())
                properties.put(it, field.columns().size() > 1 ? NAMED : schema(field.control(), field.optional()));
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> schema(Control it, boolean optional) {
        var codes = it.codes();
        return switch (it.shape()) {
            case LINE, AREA -> Map.of("type", "string", "minLength", it.least(), "maxLength", it.longest());
            case NUMBER, DURATION ->
                Map.of("type", type("integer", optional), "minimum", it.least(), "maximum", it.longest());
            case DAY -> Map.of("type", type("string", optional), "format", "date");
            case NONE -> Map.of();
            case BOX -> Map.of("type", "boolean");
            case BOXES -> Map.of("type", "array", "items", Map.of("type", "string", "enum", codes));
            case RADIOS, SELECT -> {
                var some = new ArrayList<@Nullable String>(codes);
                if (optional) some.add(null);
                yield Map.of("enum", some);
            }
        };
    }

    private static Object type(String name, boolean optional) {
        return optional ? List.of(name, "null") : name;
    }
}
