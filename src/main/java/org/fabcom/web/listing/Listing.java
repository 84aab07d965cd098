package org.fabcom.web.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A list, said once: its columns and facets. A controller shows it by {@link #page} or {@link #table}, and all of its files by
 * {@link #answer} at the same path with {@link #FILES} behind: people’s links ask for their language, an open file that is asked for
 * without ({@code ?lang=}) has fixed names of columns and codes. Immutable.
 *
 * @param file the name of its files, without suffix
 * @param labels the prefix of the keys of its headings; empty where a standard names the columns
 * @param orders of which whoever reads chooses, those of its query; empty for one
 * @param under where its files lie under the page, such as {@code /lignes}; empty for the same path
 * @param most how many rows a file takes; where there are more, the page says so
 */
public record Listing<R>(
        String file,
        String labels,
        List<Column<R>> columns,
        List<Facet> facets,
        List<Order> orders,
        Function<R, String> url,
        String under,
        List<Format> formats,
        int most) {

    /** The end of the route of all files. */
    public static final String FILES = ".{format:[a-z]+}";

    private static final int MOST = 100_000;

    public static <R> Listing<R> of(String file, String labels) {
        return new Listing<>(
                file, labels, List.of(), List.of(), List.of(), it -> "", "", List.of(Format.values()), MOST);
    }

    public Listing<R> text(String name, Function<R, @Nullable String> value) {
        return words(name, (row, page) -> value.apply(row));
    }

    /** A text in the reader's language. */
    public Listing<R> words(String name, BiFunction<R, Page, @Nullable String> value) {
        return column(Column.of(name, Column.Kind.TEXT, value));
    }

    /** The number of something, or null. */
    public Listing<R> id(String name, Function<R, ? extends @Nullable Object> value) {
        return column(Column.of(name, Column.Kind.ID, (row, page) -> value.apply(row)));
    }

    /** For programs: the number under this name, and what people read under it as {@code …_name}. */
    public Listing<R> identified(String name, Function<R, ? extends @Nullable Object> id) {
        return renamed(name, name + "_name").id(name, id);
    }

    /** A column under another name. */
    public Listing<R> renamed(String name, String other) {
        return columns(columns.stream()
                .map(it -> it.name().equals(name) ? it.named(other) : it)
                .toList());
    }

    public Listing<R> money(String name, Function<R, ? extends Collection<Money>> value) {
        return column(Column.of(name, Column.Kind.MONEY, (row, page) -> value.apply(row)));
    }

    public Listing<R> day(String name, Function<R, @Nullable LocalDate> value) {
        return column(Column.of(name, Column.Kind.DAY, (row, page) -> value.apply(row)));
    }

    public Listing<R> time(String name, Function<R, @Nullable Instant> value) {
        return column(Column.of(name, Column.Kind.TIME, (row, page) -> value.apply(row)));
    }

    public Listing<R> number(String name, Function<R, ? extends @Nullable Number> value) {
        return column(Column.of(name, Column.Kind.NUMBER, (row, page) -> value.apply(row)));
    }

    /** A number with decimals, as the table writes it: « 1234,50 » or « 0.75 »; empty for none. */
    public Listing<R> amount(String name, Function<R, String> value) {
        return column(Column.of(name, Column.Kind.AMOUNT, (row, page) -> value.apply(row)));
    }

    /** Cents, as euros with two decimals. */
    public Listing<R> euros(String name, Function<R, @Nullable Long> cents) {
        return column(Column.of(name, Column.Kind.AMOUNT, (row, page) -> {
            var it = cents.apply(row);
            return it == null ? null : BigDecimal.valueOf(it, 2);
        }));
    }

    /** A constant: programs read its name, people the word of the key that begins with {@code prefix}. */
    public <E extends Enum<E>> Listing<R> choice(
            String name, Class<E> type, Function<R, @Nullable E> value, String prefix) {
        var codes = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return choice(name, codes, value, prefix);
    }

    /** One of these codes, likewise. */
    public Listing<R> choice(
            String name, List<String> codes, Function<R, ? extends @Nullable Object> value, String prefix) {
        return column(new Column<>(name, Column.Kind.CHOICE, (row, page) -> value.apply(row), prefix, codes));
    }

    /** Several texts, with {@code joint} between them in a table. */
    public Listing<R> many(String name, String joint, BiFunction<R, Page, ? extends Collection<?>> values) {
        return column(new Column<>(name, Column.Kind.MANY, values, joint, List.of()));
    }

    /** What is said elsewhere of what stands here. */
    public Listing<R> with(UnaryOperator<Listing<R>> columns) {
        return columns.apply(this);
    }

    private Listing<R> column(Column<R> column) {
        var more = new ArrayList<>(columns);
        more.add(column);
        return columns(more);
    }

    private Listing<R> columns(List<Column<R>> all) {
        return new Listing<>(file, labels, List.copyOf(all), facets, orders, url, under, formats, most);
    }

    public Listing<R> facets(List<Facet> all) {
        return new Listing<>(file, labels, columns, List.copyOf(all), orders, url, under, formats, most);
    }

    /** Several orders, of which whoever reads chooses: those of its query. */
    public Listing<R> orders(List<Order> all) {
        return new Listing<>(file, labels, columns, facets, List.copyOf(all), url, under, formats, most);
    }

    /** The page of a row: a link in the table, {@code url} for programs. */
    public Listing<R> at(Function<R, String> page) {
        return new Listing<>(file, labels, columns, facets, orders, page, under, formats, most);
    }

    /** Only these files; others have a route of their own. */
    public Listing<R> as(Format... some) {
        return new Listing<>(file, labels, columns, facets, orders, url, under, List.of(some), most);
    }

    /** Files with another name, under the page. */
    public Listing<R> under(String path, String name) {
        return new Listing<>(name, labels, columns, facets, orders, url, path, formats, most);
    }

    public Listing<R> most(int rows) {
        return new Listing<>(file, labels, columns, facets, orders, url, under, formats, rows);
    }

    /** One page of it, for a template of its own; it may read other rows than the files do. */
    public <T> ListingView<T> page(Address asked, Page page, Source<T> source) {
        return page(asked, page, Paging.USUAL, source);
    }

    public <T> ListingView<T> page(Address asked, Page page, int size, Source<T> source) {
        var counts = source.counts();
        var paging = Paging.of(asked, size, counts.all());
        return new ListingView<>(
                counts.all() == 0 ? List.of() : source.rows(paging.offset(), paging.size()),
                paging,
                facets.stream()
                        .map(it -> it.view(counts.of(it.name()), asked, page))
                        .filter(it -> !it.values().isEmpty())
                        .toList(),
                Order.choices(orders, asked, page),
                files(asked, page),
                counts.all() > most ? page.t("web.pages.cut", page.number(most)) : "");
    }

    /** Links to what {@link #answer} gives for this address. */
    public List<LinkView> files(Address asked, Page page) {
        return formats.stream().map(it -> link(it, asked, page)).toList();
    }

    /** One page of it as a plain table, for {@code web/table}. */
    public TableView table(Address asked, Page page, Source<R> source) {
        var view = page(asked, page, source);
        return new TableView(
                view,
                labels,
                headings(page),
                view.rows().stream()
                        .map(row -> new TableView.LineView(
                                url.apply(row),
                                columns.stream().map(it -> it.shown(row, page)).toList()))
                        .toList(),
                List.of());
    }

    /** The file that the suffix of the address names: all rows that it asks for, as far as {@link #most}. */
    public void answer(Address asked, Page reader, Source<R> source, HttpServletResponse response) {
        var page = reader.file();
        var format = formats.stream()
                .filter(it -> asked.path().endsWith(it.suffix()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (format == Format.JSON) new ListJson<>(columns, url, page, null).whole(file, most, source, response);
        else
            format.write(
                    file,
                    columns.stream().map(Column::kind).toList(),
                    headings(page),
                    what -> source.each(most, row -> what.accept(cells(row, page))),
                    response);
    }

    public List<String> headings(Page page) {
        return columns.stream()
                .map(it -> labels.isEmpty() || page.coded() ? it.name() : page.t(labels + it.name()))
                .toList();
    }

    /** A row of a table. */
    public List<String> cells(R row, Page page) {
        return columns.stream().map(it -> it.cell(row, page)).toList();
    }

    private LinkView link(Format format, Address asked, Page page) {
        var file = asked.with("page", null).with("lang", page.lang()).at(asked.path() + under + format.suffix());
        return new LinkView(file.toString(), page.t("web.pages" + format.suffix()));
    }
}
