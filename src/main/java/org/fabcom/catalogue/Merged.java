package org.fabcom.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One sheet out of several sources: for a single value the first source that has one wins, in the order editor, starter,
 * others by name; lists are united. Pure.
 */
public record Merged(Draft values, List<SourceRecord> records) {

    private static final List<String> FIRST = List.of("editor", "starter", "awesome-selfhosted");

    /** Throws IllegalArgumentException if there is no record at all. */
    public static Merged of(List<SourceRecord> unordered) {
        var records = new ArrayList<>(unordered);
        records.sort(Comparator.comparingInt(Merged::rank)
                .thenComparing(SourceRecord::source)
                .thenComparing(SourceRecord::localId));
        if (records.isEmpty()) throw new IllegalArgumentException("no source");
        return new Merged(merge(records), List.copyOf(records));
    }

    /** Which record a value comes from; null when no source has it. */
    public @Nullable SourceRecord origin(Function<Draft, @Nullable Object> field) {
        for (var record : records) {
            var value = field.apply(record.draft());
            if (value instanceof List<?> list ? !list.isEmpty() : value != null) return record;
        }
        return null;
    }

    private static int rank(SourceRecord record) {
        int rank = FIRST.indexOf(record.source());
        return rank < 0 ? FIRST.size() : rank;
    }

    private static Draft merge(List<SourceRecord> records) {
        var first = records.getFirst().draft();
        return new Draft(
                first.nature(),
                first.kind(),
                first.name(),
                one(records, Draft::usage),
                one(records, Draft::summary),
                one(records, Draft::site),
                one(records, Draft::repository),
                one(records, Draft::licence),
                first.licence() == null ? null : first.licenceSource(),
                all(records, Draft::needs),
                all(records, Draft::platforms),
                one(records, Draft::hosting),
                all(records, Draft::audience),
                names(records),
                all(records, Draft::tags));
    }

    private static @Nullable String one(List<SourceRecord> records, Function<Draft, @Nullable String> field) {
        for (var record : records) {
            var value = field.apply(record.draft());
            if (value != null && !value.isBlank()) return value;
        }
        return null;
    }

    private static List<String> all(List<SourceRecord> records, Function<Draft, List<String>> field) {
        Set<String> values = new LinkedHashSet<>();
        for (var record : records) values.addAll(field.apply(record.draft()));
        return List.copyOf(values);
    }

    /** Aliases, and the names that the other sources use. */
    private static List<String> names(List<SourceRecord> records) {
        var names = new LinkedHashSet<String>();
        for (var record : records) {
            names.add(record.draft().name());
            names.addAll(record.draft().aliases());
        }
        names.remove(records.getFirst().draft().name());
        return List.copyOf(names);
    }
}
