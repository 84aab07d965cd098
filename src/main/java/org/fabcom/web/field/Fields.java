package org.fabcom.web.field;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Control.Shape;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.programs.SentBody;
import org.jspecify.annotations.Nullable;

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

    private static <T, V> void put(Said<T> said, Field<T, V> field, T it) {
        said.put(field, field.of(it));
    }

    // In tables of a standard that has no column for some

    private List<Field<T, ?>> headed() {
        return all.stream().filter(it -> !it.heading().isEmpty()).toList();
    }

    /** The columns of those it has none for. */
    public List<String> headings() {
        return headed().stream().map(Field::heading).toList();
    }

    /** What stands in these columns; several things under each other. */
    public List<String> cells(T it) {
        var form = form(it);
        return headed().stream()
                .map(field -> String.join("\n", form.all(field.name())))
                .toList();
    }

    /** The same {@code it} with what its cells say; of what does not do the heading is told, and it stays as it was. */
    public T over(T it, Function<String, String> cell, Consumer<String> refused) {
        var said = new Said<T>();
        for (var field : all) put(said, field, it);
        for (var field : headed()) {
            var typed = cell.apply(field.heading());
            var values = field.shape() == Shape.BOXES ? typed.lines().toList() : List.of(typed);
            var form = Form.empty().withAll(field.name(), values);
            put(said, field, form, (key, limits) -> key);
            if (!form.wrong()) continue;
            put(said, field, it);
            refused.accept(field.heading());
        }
        return made.apply(said);
    }

    // To people

    /** What is said, with its labels. */
    public static <T> List<PairView> pairs(List<Field<T, ?>> fields, T it, Page page) {
        return fields.stream()
                .map(field -> field.pair(it, page))
                .filter(pair -> !pair.lines().isEmpty())
                .toList();
    }

    /** The columns of those that are listed, where they stand in a list. */
    public <R> UnaryOperator<Listing<R>> listed(Function<R, T> row) {
        return list -> {
            var more = list;
            for (var it : all) if (it.isListed()) more = column(it, more, row);
            return more;
        };
    }

    /** What is ticked stands in the order of its words. */
    private static <T, R> Listing<R> column(Field<T, ?> field, Listing<R> list, Function<R, T> row) {
        var name = field.column();
        return switch (field.control().shape()) {
            case DAY -> list.day(name, it -> field.plain(row.apply(it)) instanceof LocalDate day ? day : null);
            case NUMBER, DURATION ->
                list.number(name, it -> field.plain(row.apply(it)) instanceof Integer number ? number : null);
            case LINE, AREA -> list.text(name, it -> field.plain(row.apply(it)) instanceof String text ? text : null);
            case RADIOS, SELECT, BOX, NONE ->
                list.words(name, (it, page) -> String.join(" | ", field.cell(row.apply(it), page)));
            case BOXES ->
                list.many(
                        name,
                        " | ",
                        (it, page) -> field.cell(row.apply(it), page).stream()
                                .sorted()
                                .toList());
        };
    }

    /** The columns in which somebody writes in their own words. */
    public List<String> written() {
        return all.stream()
                .filter(it -> it.control().shape() == Shape.LINE || it.control().shape() == Shape.AREA)
                .flatMap(it -> it.columns().stream())
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
    public Sql.Statement fill(Sql.Statement statement, T it) {
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

    // To machines and from them

    /** All that a form asks, among what programs send in its place. */
    public SentBody sent(SentBody body) {
        var more = body;
        for (var it : all) more = sent(it, more);
        return more;
    }

    private static SentBody sent(Field<?, ?> field, SentBody body) {
        var it = field.control();
        var name = field.name();
        var more = switch (it.shape()) {
            case LINE, AREA -> body.text(name, it.longest(), field.said());
            case NUMBER -> body.whole(name, it.least(), it.longest(), field.said());
            case DURATION -> body.number(name, field.said());
            case DAY -> body.day(name, field.said());
            case BOX -> body.yes(name, field.said());
            case BOXES -> body.list(name, field.must() ? 1 : 0, field.said(), it.codes());
            case RADIOS, SELECT ->
                it.codes().isEmpty() ? body.text(name, field.said()) : body.word(name, field.said(), it.codes());
            case NONE -> body;
        };
        if (it.shape() == Shape.NONE) return more;
        more = more.as(field.columns().getFirst());
        return field.must() ? more.must() : more;
    }

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
