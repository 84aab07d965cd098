package org.fabcom.catalogue;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * One sheet out of several sources: for a single value the first source that has one wins, in the order editor, starter,
 * others by name; lists are united, but platforms said by an editor stand alone. Pure.
 */
public record Merged(Draft values, List<SourceRecord> records) {

    private static final List<String> FIRST = List.of(SourceRecord.EDITOR, "starter", "awesome-selfhosted");

    /** Silent if there is no record at all: a withdrawn import may leave a sheet to which editors added facts. */
    public static Merged of(List<SourceRecord> unordered) {
        var records = new ArrayList<>(unordered);
        records.sort(Comparator.comparingInt(Merged::rank)
                .thenComparing(it -> !it.localId().equals(it.sheet().value().toString()))
                .thenComparing(SourceRecord::source)
                .thenComparing(SourceRecord::localId));
        return new Merged(merge(records), List.copyOf(records));
    }

    /** Which record a value comes from; null when no source has it. */
    public @Nullable SourceRecord origin(Function<Draft, @Nullable Object> field) {
        for (var record : records) {
            var value = field.apply(record.draft());
            if (said(value)) return record;
        }
        return null;
    }

    private static int rank(SourceRecord record) {
        int rank = FIRST.indexOf(record.source());
        return rank < 0 ? FIRST.size() : rank;
    }

    private static boolean said(@Nullable Object value) {
        return value instanceof List<?> list
                ? !list.isEmpty()
                : value != null && !value.toString().isBlank();
    }

    private static Draft merge(List<SourceRecord> records) {
        var whole = records.stream()
                .map(SourceRecord::draft)
                .filter(it -> !it.nature().isEmpty())
                .findFirst()
                .orElse(Draft.SILENT);
        var name = Objects.requireNonNullElse(one(records, Draft::name), "");
        return new Draft(
                whole.nature(),
                whole.kind(),
                name,
                one(records, Draft::usage),
                one(records, Draft::summary),
                one(records, Draft::site),
                one(records, Draft::repository),
                one(records, Draft::licence),
                licenceSource(records),
                all(records, Draft::needs),
                platforms(records),
                one(records, Draft::hosting),
                all(records, Draft::audience),
                names(records, name),
                all(records, Draft::tags));
    }

    private static Draft.@Nullable Page licenceSource(List<SourceRecord> records) {
        return records.stream()
                .map(SourceRecord::draft)
                .filter(it -> it.licence() != null && !it.licence().isBlank())
                .findFirst()
                .map(Draft::licenceSource)
                .orElse(null);
    }

    private static List<String> platforms(List<SourceRecord> records) {
        return records.stream()
                .filter(it -> it.source().equals(SourceRecord.EDITOR))
                .map(it -> it.draft().platforms())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseGet(() -> all(records, Draft::platforms));
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
    private static List<String> names(List<SourceRecord> records, String chosen) {
        var names = new LinkedHashSet<String>();
        for (var record : records) {
            names.add(record.draft().name());
            names.addAll(record.draft().aliases());
        }
        names.remove(chosen);
        names.remove("");
        return List.copyOf(names);
    }
}
