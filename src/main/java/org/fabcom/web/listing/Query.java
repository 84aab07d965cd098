package org.fabcom.web.listing;

import module java.base;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list in SQL: {@code select … from … where … order by …}, to which filters add their conditions. Counts of all facets come
 * from one statement that groups the rows by what the facets compare. Immutable.
 */
public final class Query<R> {

    /** A condition for what the address asks; {@code reader} gives the value of {@code :name}, or null where nothing is asked. */
    private record Filter(String name, String condition, Function<Address, ? extends @Nullable Object> reader) {}

    private final String select;
    private final String from;
    private final RowMapper<R> mapper;
    private final List<String> always;
    private final List<Filter> filters;
    private final List<Facet> facets;
    private final List<Order> orders;

    private Query(
            String select,
            String from,
            RowMapper<R> mapper,
            List<String> always,
            List<Filter> filters,
            List<Facet> facets,
            List<Order> orders) {
        this.select = select;
        this.from = from;
        this.mapper = mapper;
        this.always = List.copyOf(always);
        this.filters = List.copyOf(filters);
        this.facets = List.copyOf(facets);
        this.orders = List.copyOf(orders);
    }

    /** {@code from} with all joins, without {@code where}. */
    public static <R> Query<R> of(String select, String from, RowMapper<R> mapper) {
        return new Query<>(select, from, mapper, List.of(), List.of(), List.of(), List.of(new Order("", "", "1")));
    }

    public Query<R> where(String condition) {
        return new Query<>(select, from, mapper, plus(always, condition), filters, facets, orders);
    }

    /** Words that are looked for: {@code :q} folded, {@code :like} the same for {@code like}, {@code :joined} without spaces. */
    public Query<R> words(String condition) {
        return filter("q", condition, it -> {
            var words = Fold.words(it.value("q"));
            return words.isEmpty() ? null : words;
        });
    }

    /** The same for what is typed as it is: {@code :q}; {@code :sought}: word by word in any order, for {@code like all} on a folded name. */
    public Query<R> typed(String condition) {
        return filter("q", condition, it -> it.value("q").isEmpty() ? null : it.value("q"));
    }

    /** A condition that holds only where the address asks for it. */
    public Query<R> filter(String name, String condition, Function<Address, ? extends @Nullable Object> reader) {
        return new Query<>(
                select, from, mapper, always, plus(filters, new Filter(name, condition, reader)), facets, orders);
    }

    /** A filter that is counted, with its column: {@link Facet#on} or {@link Facet#in}. */
    public Query<R> facet(Facet facet) {
        if (facet.column().isEmpty()) throw new IllegalArgumentException("no column: " + facet.name());
        return new Query<>(select, from, mapper, always, filters, plus(facets, facet), orders);
    }

    /** Columns in SQL, the last of which leaves no two rows equal. */
    public Query<R> order(String columns) {
        return orders(List.of(new Order("", "", columns)));
    }

    /** Several, of which the address chooses one. */
    public Query<R> orders(List<Order> all) {
        return new Query<>(select, from, mapper, always, filters, facets, all);
    }

    List<Facet> facets() {
        return facets;
    }

    public Source<R> asked(Sql db, Address asked) {
        return asked(db::sql, asked, Map.of());
    }

    /** @param fixed values of what {@link #where} and {@code from} name */
    public Source<R> asked(Function<String, Sql.Statement> db, Address asked, Map<String, ?> fixed) {
        var it = written(asked, fixed);
        return Source.of(
                () -> Counts.of(facets, asked, cells(db.apply(it.counting()).params(it.values()))),
                (offset, most) -> db.apply(it.reading())
                        .params(it.values())
                        .param("offset", offset, "size", most)
                        .list(mapper));
    }

    /** Another statement over the rows that are asked for: {@code head} from them {@code tail}. */
    public Sql.Statement over(Sql db, String head, String tail, Address asked, Map<String, ?> fixed) {
        var it = written(asked, fixed);
        return db.sql(head + it.rows() + tail).params(it.values());
    }

    /** Two statements: counts of all facets, and some rows; {@code rows} is what the second reads from. */
    record Written(String counting, String reading, String rows, Map<String, Object> values) {}

    Written written(Address asked, Map<String, ?> fixed) {
        var values = new HashMap<String, Object>(fixed);
        var conditions = conditions(asked, values);
        var chosen = new ArrayList<>(conditions);
        for (int i = 0; i < facets.size(); i++) choose(facets.get(i), "facet" + i, asked, chosen, values);
        var rows = " from " + from + where(chosen);
        return new Written(
                counting(where(conditions)),
                "select " + select + rows + " order by " + order(asked) + Paging.SQL,
                rows,
                values);
    }

    private String order(Address asked) {
        return (orders.size() == 1 ? orders.getFirst() : Order.of(orders, asked)).columns();
    }

    private List<String> conditions(Address asked, Map<String, Object> values) {
        var conditions = new ArrayList<>(always);
        for (var it : filters) {
            var value = it.reader().apply(asked);
            if (value == null) continue;
            conditions.add("(" + it.condition() + ")");
            values.put(it.name(), value);
            if (it.name().equals("q")) {
                values.put("like", "%" + value + "%");
                values.put("sought", sought(value.toString()));
                values.put("joined", value.toString().replace(" ", ""));
            }
        }
        return conditions;
    }

    /** Signs alone are nobody’s name. */
    private static String[] sought(String typed) {
        return Fold.words(typed).isEmpty() ? new String[] {""} : Fold.sought(typed);
    }

    private static void choose(
            Facet facet, String name, Address asked, List<String> conditions, Map<String, Object> values) {
        var chosen = facet.chosen(asked);
        if (chosen.isEmpty()) return;
        conditions.add(
                facet.array()
                        ? facet.column() + " && :" + name + "::text[]"
                        : facet.column() + " = any (:" + name + ")");
        values.put(name, chosen.toArray(String[]::new));
    }

    /** One row for all rows that are alike to the facets. */
    private String counting(String where) {
        if (facets.isEmpty()) return "select count(*) as rows from " + from + where;
        var columns = facets.stream().map(Facet::column).collect(Collectors.joining(", "));
        var numbers = IntStream.rangeClosed(1, facets.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return "select " + columns + ", count(*) as rows from " + from + where + " group by " + numbers;
    }

    private List<Counts.Cell> cells(Sql.Statement counting) {
        return counting.list((row, n) -> cell(row));
    }

    private Counts.Cell cell(ResultSet row) throws SQLException {
        var values = new ArrayList<List<String>>();
        for (int i = 1; i <= facets.size(); i++) values.add(texts(row.getObject(i)));
        return new Counts.Cell(values, row.getLong("rows"));
    }

    private static List<String> texts(@Nullable Object column) throws SQLException {
        if (column instanceof Array array)
            return Arrays.stream((Object[]) array.getArray())
                    .map(String::valueOf)
                    .distinct()
                    .toList();
        return column == null ? List.of() : List.of(column.toString());
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
