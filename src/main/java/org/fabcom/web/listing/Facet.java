package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;

/**
 * A filter whose values are counted. Immutable.
 *
 * @param name in the address
 * @param label the key of its heading
 * @param one at most one value holds at a time
 * @param offered the values there are, in their order, any other is refused; empty: whatever the rows hold, most rows first
 * @param words a value as people read it; empty hides it
 * @param most how many values are shown beside the chosen ones, where none are offered
 * @param zeros whether a value is shown that no row has
 * @param any of one value: the key of « all », shown first; empty for none
 * @param latest where none are offered: the greatest value first, not the one with most rows
 * @param column what a {@link Query} asks for it: a text or, if {@code array}, an array of texts
 */
public record Facet(
        String name,
        String label,
        boolean one,
        List<String> offered,
        BiFunction<String, Page, String> words,
        int most,
        boolean zeros,
        String any,
        String column,
        boolean array,
        boolean latest) {

    private static final int MOST = 16;
    private static final Comparator<Map.Entry<String, Long>> LATEST =
            Map.Entry.comparingByKey(Comparator.reverseOrder());
    private static final Comparator<Map.Entry<String, Long>> LARGEST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    /** Several values may be chosen: one of them is enough. */
    public static Facet some(String name, String label) {
        return new Facet(name, label, false, List.of(), (it, page) -> it, MOST, false, "", "", false, false);
    }

    public static Facet one(String name, String label) {
        return new Facet(name, label, true, List.of(), (it, page) -> it, MOST, false, "", "", false, false);
    }

    /** Constants, named by this prefix and their name. */
    public <E extends Enum<E>> Facet of(Class<E> type, String prefix) {
        return of(Stream.of(type.getEnumConstants()).map(Enum::name).toList(), prefix);
    }

    /** Codes, named by this prefix and themselves. */
    public Facet of(List<String> codes, String prefix) {
        return of(codes, (it, page) -> page.t(prefix + it));
    }

    public Facet of(List<String> codes, BiFunction<String, Page, String> said) {
        return new Facet(name, label, one, List.copyOf(codes), said, most, zeros, any, column, array, latest);
    }

    /** Whatever the rows hold, said in these words. */
    public Facet said(BiFunction<String, Page, String> said) {
        return new Facet(name, label, one, offered, said, most, zeros, any, column, array, latest);
    }

    public Facet most(int values) {
        return new Facet(name, label, one, offered, words, values, zeros, any, column, array, latest);
    }

    public Facet withZeros() {
        return new Facet(name, label, one, offered, words, most, true, any, column, array, latest);
    }

    /** The greatest first: days, months and years that the rows hold. */
    public Facet latestFirst() {
        return new Facet(name, label, one, offered, words, most, zeros, any, column, array, true);
    }

    public Facet any(String key) {
        return new Facet(name, label, one, offered, words, most, zeros, key, column, array, latest);
    }

    /** The text in SQL that is compared and counted. */
    public Facet on(String text) {
        return new Facet(name, label, one, offered, words, most, zeros, any, text, false, latest);
    }

    /** The array of texts in SQL: a row with two values stands under both. */
    public Facet in(String texts) {
        return new Facet(name, label, one, offered, words, most, zeros, any, texts, true, latest);
    }

    /** What the address asks. */
    List<String> chosen(Address asked) {
        if (one) {
            var typed = offered.isEmpty() ? asked.value(name) : Filters.one(asked, name, offered);
            return typed.isEmpty() ? List.of() : List.of(typed);
        }
        if (!offered.isEmpty()) return Filters.some(asked, name, offered);
        return asked.all(name).stream().filter(it -> !it.isEmpty()).distinct().toList();
    }

    public FacetView view(Map<String, Long> counts, Address asked, Page page) {
        var chosen = chosen(asked);
        var values = new ArrayList<FacetView.Value>();
        for (var it : shown(counts, asked)) {
            var said = words.apply(it, page);
            if (!said.isEmpty()) values.add(value(it, said, counts, chosen.contains(it), asked));
        }
        if (!any.isEmpty() && !values.isEmpty())
            values.addFirst(value("", page.t(any), counts, chosen.isEmpty(), asked));
        return new FacetView(name, page.t(label), values, !any.isEmpty());
    }

    /** The values that are shown. */
    public List<String> shown(Map<String, Long> counts, Address asked) {
        var chosen = chosen(asked);
        if (!offered.isEmpty())
            return offered.stream()
                    .filter(it -> zeros || counts.getOrDefault(it, 0L) > 0 || chosen.contains(it))
                    .toList();
        var values = new LinkedHashSet<>(chosen);
        counts.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty())
                .sorted(latest ? LATEST : LARGEST)
                .limit(most)
                .forEach(it -> values.add(it.getKey()));
        return List.copyOf(values);
    }

    private FacetView.Value value(String value, String said, Map<String, Long> counts, boolean chosen, Address asked) {
        var url = one
                ? asked.with(name, chosen ? null : value)
                : chosen ? asked.minus(name, value) : asked.plus(name, value);
        return new FacetView.Value(value, said, counts.getOrDefault(value, 0L), chosen, url.toString());
    }
}
