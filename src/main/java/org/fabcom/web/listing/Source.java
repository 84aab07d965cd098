package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;

/** What one request reads of a list: its counts, and some of its rows in order. */
public interface Source<R> {

    Counts counts();

    List<R> rows(long offset, int most);

    /** The first rows, one after the other; a list whose rows are large reads them as it goes. */
    default void each(int most, Consumer<R> what) {
        rows(0, most).forEach(what);
    }

    /** Reads some rows in order. */
    interface Part<R> {
        List<R> read(long offset, int most);
    }

    /** A list with its own way of reading and of counting, such as one whose counts are kept. */
    static <R> Source<R> of(Supplier<Counts> counts, Part<R> rows) {
        return new Source<>() {
            @Override
            public Counts counts() {
                return counts.get();
            }

            @Override
            public List<R> rows(long offset, int most) {
                return rows.read(offset, most);
            }
        };
    }

    /** Reads some rows in order, as it goes. */
    interface Pour<R> {
        void each(long offset, int most, Consumer<R> what);
    }

    /** A list whose rows are large: its files never hold all of them. */
    static <R> Source<R> poured(Supplier<Counts> counts, Pour<R> rows) {
        return new Source<>() {
            @Override
            public Counts counts() {
                return counts.get();
            }

            @Override
            public List<R> rows(long offset, int most) {
                var all = new ArrayList<R>();
                rows.each(offset, most, all::add);
                return all;
            }

            @Override
            public void each(int most, Consumer<R> what) {
                rows.each(0, most, what);
            }
        };
    }

    /** A list that is in memory; {@code values} says what a row has for each facet, in their order. */
    static <R> Source<R> of(
            List<R> all, List<Facet> facets, Address asked, Function<R, List<? extends Collection<String>>> values) {
        for (int i = 0; i < facets.size(); i++) held(facets.get(i), i, all, asked, values);
        var chosen = facets.stream().map(it -> it.chosen(asked)).toList();
        var found = all.stream()
                .filter(row -> {
                    var its = values.apply(row);
                    for (int i = 0; i < chosen.size(); i++)
                        if (!Counts.answers(chosen.get(i), its.get(i))) return false;
                    return true;
                })
                .toList();
        return of(
                () -> Counts.of(facets, asked, all.stream().map(it -> new Counts.Cell(values.apply(it), 1))::iterator),
                (offset, most) -> found.stream().skip(offset).limit(most).toList());
    }

    /** Where a facet offers whatever the rows hold, a value that none of them holds is refused. */
    private static <R> void held(
            Facet facet, int at, List<R> all, Address asked, Function<R, List<? extends Collection<String>>> values) {
        if (!facet.offered().isEmpty() || asked.all(facet.name()).isEmpty()) return;
        var there =
                all.stream().flatMap(row -> values.apply(row).get(at).stream()).collect(Collectors.toSet());
        if (facet.one()) Filters.one(asked, facet.name(), there);
        else Filters.some(asked, facet.name(), there);
    }

    /** The same rows drawn as others, all of a part at once, so that what they lack is asked for once. */
    default <T> Source<T> drawn(Function<List<R>, List<T>> drawing) {
        return of(this::counts, (offset, most) -> drawing.apply(rows(offset, most)));
    }
}
