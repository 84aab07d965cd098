package org.fabcom.observatory;

import module java.base;
import org.fabcom.kernel.masking.Masking;
import org.fabcom.observatory.Counted.Where;
import org.fabcom.observatory.Edition.Column;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;
import org.jspecify.annotations.Nullable;

/** Tables whose figures are broken down by columns, and which columns and cells of them may be shown. Pure. */
final class Crossing {

    static final Masking MASKING = Masking.ORGANISATIONS;
    static final String OTHERS = "autres";

    static final Comparator<Row> MOST_FIRST = Comparator.comparing((Row it) -> it.total() == null ? 0 : -it.total())
            .thenComparing(Row::key);

    private Crossing() {}

    static boolean told(Counted it, String key, List<Where> columns, List<Counted> others) {
        var shown = cells(it, key, it.groups().getOrDefault(key, Set.of()), columns, others);
        return shown != null && IntStream.range(0, shown.length).allMatch(i -> shown[i]);
    }

    /** Which cells of a row may be shown; null if the row itself may not. */
    private static boolean @Nullable [] cells(
            Counted it, String key, Set<UUID> group, List<Where> columns, List<Counted> others) {
        var yes = columns.stream()
                .mapToLong(where -> it.within(group, where).size())
                .toArray();
        var sizes = columns.stream().mapToLong(where -> it.at(where).size()).toArray();
        return MASKING.row(yes, sizes, apart(it, key, columns, others));
    }

    static Optional<Table> crossed(
            String id, String by, Counted it, Map<String, Set<UUID>> groups, List<Counted> others) {
        return crossed(id, by, it, groups, columns(it, by, others), others);
    }

    static Optional<Table> crossed(
            String id,
            String by,
            Counted it,
            Map<String, Set<UUID>> groups,
            List<Where> columns,
            List<Counted> others) {
        if (columns.size() < 2) return Optional.empty();
        var sizes = columns.stream().mapToLong(where -> it.at(where).size()).toArray();
        var rows = new ArrayList<Row>();
        groups.forEach((key, group) -> {
            var shown = cells(it, key, group, columns, others);
            if (shown == null) return;
            var cells = new ArrayList<@Nullable Integer>();
            for (int i = 0; i < shown.length; i++)
                cells.add(shown[i] ? (Integer) it.within(group, columns.get(i)).size() : null);
            rows.add(new Row(key, group.size(), cells));
        });
        rows.sort(MOST_FIRST);
        var heads = new ArrayList<Column>();
        for (int i = 0; i < sizes.length; i++) heads.add(new Column(name(columns.get(i)), (int) sizes[i]));
        return Optional.of(new Table(id, heads, rows));
    }

    private static String name(Where column) {
        return column.rest() ? OTHERS : column.keys().iterator().next();
    }

    /** By how many, in each column, a figure differs from the nearest of those that have its name; null if none has. */
    static long @Nullable [] apart(Counted it, String key, List<Where> columns, List<Counted> others) {
        var named = others.stream().filter(one -> one.groups().containsKey(key)).toList();
        if (named.isEmpty()) return null;
        var group = it.groups().getOrDefault(key, Set.of());
        return columns.stream()
                .mapToLong(where -> named.stream()
                        .mapToLong(one -> it.apart(group, one, one.groups().getOrDefault(key, Set.of()), where))
                        .min()
                        .orElseThrow())
                .toArray();
    }

    /** The columns of a table: each value with three organisations at least, the rest together. */
    static List<Where> columns(Counted it, String by, List<Counted> others) {
        var keys = new TreeSet<String>();
        it.all().values().forEach(one -> keys.add(Counted.key(one, by)));
        var large = new TreeMap<String, Where>();
        for (var key : keys) {
            var where = new Where(by, Set.of(key), false);
            if (fine(it, where, others)) large.put(key, where);
        }
        for (var one : others) one.all().values().forEach(about -> keys.add(Counted.key(about, by)));
        var rest = rest(by, keys, large.keySet());
        while (!it.at(rest).isEmpty() && !large.isEmpty() && !fine(it, rest, others)) {
            var smallest = large.values().stream()
                    .min(Comparator.comparingInt(where -> it.at(where).size()))
                    .orElseThrow();
            large.values().remove(smallest);
            rest = rest(by, keys, large.keySet());
        }
        var columns = new ArrayList<>(large.values());
        if (!it.at(rest).isEmpty()) columns.add(rest);
        return columns;
    }

    private static Where rest(String by, Set<String> keys, Set<String> large) {
        var rest = new TreeSet<>(keys);
        rest.removeAll(large);
        return new Where(by, rest, true);
    }

    static boolean fine(Counted it, Where where, List<Counted> others) {
        var here = it.at(where);
        return here.size() >= MASKING.least()
                && others.stream()
                        .map(one -> one.at(where))
                        .allMatch(there -> Counted.differ(here, there) >= MASKING.least());
    }
}
