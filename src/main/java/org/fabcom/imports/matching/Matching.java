package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Join;
import org.fabcom.imports.MatchField.Need;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which columns of a table are which fields of a kind. It lies beside the table as {@code colonnes.json} and needs nobody else to
 * be read: from the page, from the terminal ({@code --mapping colonnes.json}), and in the register of what each source is like.
 *
 * @param kind the kind of import that has these fields
 * @param source what the table comes from, in words of whoever brings it
 * @param left the headings that nobody wanted; one that is in neither was not there, or waits to be said
 * @param values what the values of a field become that its kind does not know, by field; {@link #LEFT}: nothing
 * @param fields the headings of each field, with how they are joined; one without headings is written as an empty column
 */
public record Matching(
        String kind, String source, List<Line> fields, List<String> left, Map<String, Map<String, String>> values) {

    /** What a column is that nobody wants. */
    public static final String LEFT = "-";

    /** Between the several things that one value was said to be. */
    static final String AND = Join.BAR.between();

    public static final String ENTRY = "colonnes.json";

    static List<String> each(String target) {
        return target.isEmpty() ? List.of() : List.of(target.split(Pattern.quote(AND)));
    }

    /** A field under the heading that its kind reads. */
    record Line(String field, Join join, List<String> columns) {}

    /** {@code chosen}: the field of each heading; those that are no field of the kind are left. */
    public static Matching of(
            String kind,
            String source,
            List<MatchField> fields,
            Map<String, String> chosen,
            Map<String, Map<String, String>> values) {
        var lines = Stream.concat(
                        asWritten(fields, chosen),
                        fields.stream()
                                .map(it -> new Line(it.name(), it.join(), headings(chosen, it.name())))
                                .filter(it -> !it.columns().isEmpty() || need(fields, it.field()) != Need.MAY))
                .toList();
        return new Matching(
                kind,
                source,
                lines,
                chosen.entrySet().stream()
                        .filter(it -> it.getValue().equals(LEFT))
                        .map(Map.Entry::getKey)
                        .toList(),
                values);
    }

    /** Before the fields themselves, so that these are what their columns are said to be. */
    private static Stream<Line> asWritten(List<MatchField> fields, Map<String, String> chosen) {
        return fields.stream()
                .filter(it -> it.values() != null && it.values().searched() && chosen.containsValue(it.name()))
                .map(it -> new Line(it.name() + MatchField.AS_WRITTEN, it.join(), headings(chosen, it.name())));
    }

    private static List<String> headings(Map<String, String> chosen, String field) {
        return chosen.entrySet().stream()
                .filter(it -> it.getValue().equals(field))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Need need(List<MatchField> fields, String name) {
        return fields.stream()
                .filter(it -> it.name().equals(name))
                .map(MatchField::need)
                .findFirst()
                .orElse(Need.MAY);
    }

    /** That which lies beside a table, if one does. */
    public static Optional<Matching> in(ImportSource source) {
        return source.entries().stream()
                .filter(it -> it.fileName().equals(ENTRY))
                .findFirst()
                .flatMap(it -> read(new String(it.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    static Optional<Matching> read(String text) {
        try {
            return Reading.json(text) instanceof Map<?, ?> said && said.get("champs") instanceof List<?> fields
                    ? Optional.of(new Matching(
                            String.valueOf(said.get("sorte")),
                            String.valueOf(said.get("source")),
                            fields.stream().map(Matching::line).toList(),
                            said.get("laissees") instanceof List<?> left
                                    ? left.stream().map(String::valueOf).toList()
                                    : List.of(),
                            values(said.get("valeurs"))))
                    : Optional.empty();
        } catch (BrokenFile | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Map<String, Map<String, String>> values(@Nullable Object said) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        if (said instanceof Map<?, ?> fields)
            fields.forEach((field, one) -> {
                var targets = new LinkedHashMap<String, String>();
                if (one instanceof Map<?, ?> written)
                    written.forEach((value, target) -> targets.put(String.valueOf(value), String.valueOf(target)));
                values.put(String.valueOf(field), targets);
            });
        return values;
    }

    /**
     * The same, with what was said before of values that are not in this table: the next one of its source may have them.
     *
     * @param here the values of this table of which something may be said, by field
     */
    Matching keeping(Matching before, Map<String, Set<String>> here) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        values.forEach((field, said) -> all.put(field, new LinkedHashMap<>(said)));
        before.values()
                .forEach((field, said) -> said.forEach((value, target) -> {
                    boolean seen = here.getOrDefault(field, Set.of()).stream()
                            .anyMatch(it -> Fold.key(it).equals(Fold.key(value)));
                    if (!seen)
                        all.computeIfAbsent(field, none -> new LinkedHashMap<>())
                                .putIfAbsent(value, target);
                }));
        return new Matching(kind, source, fields, left, all);
    }

    /** What a value of the field was said to be; empty if nobody said. */
    Optional<String> value(String field, String said) {
        var key = Fold.key(said);
        return values.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(it -> Fold.key(it.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Line line(Object said) {
        if (!(said instanceof Map<?, ?> line) || !(line.get("colonnes") instanceof List<?> columns))
            throw new IllegalArgumentException("no field");
        return new Line(
                String.valueOf(line.get("champ")),
                Join.valueOf(String.valueOf(line.get("joint"))),
                columns.stream().map(String::valueOf).toList());
    }

    public String json() {
        var said = new LinkedHashMap<String, Object>();
        said.put("sorte", kind);
        said.put("source", source);
        said.put(
                "champs",
                fields.stream()
                        .map(it -> Map.of(
                                "champ", it.field(),
                                "joint", it.join().name(),
                                "colonnes", it.columns()))
                        .toList());
        said.put("laissees", left);
        if (!values.isEmpty()) said.put("valeurs", values);
        return JsonMapper.shared().writeValueAsString(said);
    }

    /** The field of each heading of this table of which something was said: headings are known again whatever their case and accents. */
    Map<String, String> chosen(Set<String> headings) {
        var known = new LinkedHashMap<String, String>();
        left.forEach(it -> known.put(Fold.key(it), LEFT));
        for (var it : fields) it.columns().forEach(column -> known.put(Fold.key(column), it.field()));
        return headings.stream()
                .filter(it -> known.containsKey(Fold.key(it)))
                .collect(Collectors.toMap(
                        it -> it, it -> known.getOrDefault(Fold.key(it), ""), (one, other) -> one, LinkedHashMap::new));
    }

    /** The same headings in any order are the same table. */
    static String shape(Set<String> headings) {
        var keys = headings.stream().map(Fold::key).collect(Collectors.toCollection(TreeSet::new));
        return Ids.named(String.join("\n", keys)).toString();
    }
}
