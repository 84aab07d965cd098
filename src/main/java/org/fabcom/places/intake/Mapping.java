package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Fold;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table become the fields of the standard, in the shape of the files {@code *.config.json} that territories
 * keep: a column ({@code colonne}), several joined ({@code joindre}), a part of one ({@code dissocier}), a fixed value ({@code
 * valeur}), or for coded fields a choice: this value ({@code cible}) when one of the columns holds one of the terms and none of
 * those excepted ({@code sauf}). Without terms a cell that is not empty is enough, without columns it always holds.
 */
final class Mapping {

    /** One field of one row. */
    @FunctionalInterface
    private interface Rule {
        String of(TableRow row);
    }

    private static final Map<String, Field> OLD_NAMES = Map.of(
            "courriel", Field.EMAILS,
            "accessibilite", Field.ACCESSIBILITY,
            "labels_nationaux", Field.PROGRAMMES,
            "labels_autres", Field.OTHER_LABELS,
            "publics_accueillis", Field.AUDIENCES,
            "conditions_acces", Field.FEES,
            "typologies", Field.KINDS,
            "siret", Field.PIVOT);
    private static final Map<String, String> DAYS = Map.of(
            "Mo",
            "lundi",
            "Tu",
            "mardi",
            "We",
            "mercredi",
            "Th",
            "jeudi",
            "Fr",
            "vendredi",
            "Sa",
            "samedi",
            "Su",
            "dimanche");

    private final Map<Field, Rule> rules = new EnumMap<>(Field.class);
    private final Set<String> columns = new LinkedHashSet<>();

    private Mapping() {}

    /** Whether this JSON is a mapping file. */
    static boolean is(@Nullable Object json) {
        return json instanceof Map<?, ?> map
                && map.get("nom") instanceof Map<?, ?> name
                && (name.containsKey("colonne") || name.containsKey("joindre"));
    }

    static Mapping of(Object json) {
        var mapping = new Mapping();
        Fields.of(json).values().forEach((name, said) -> {
            var field = field(name);
            if (field != null) mapping.rule(field, said);
        });
        return mapping;
    }

    /** A table whose headings are those of the standard. */
    static Mapping standard(Set<String> headings) {
        var mapping = new Mapping();
        for (var heading : headings) {
            var field = field(heading);
            if (field == null || mapping.rules.containsKey(field)) continue;
            mapping.rules.put(field, row -> row.cell(heading));
            mapping.columns.add(heading);
        }
        return mapping;
    }

    private static @Nullable Field field(String heading) {
        var key = Fold.words(heading).replace(' ', '_');
        return Field.headed(key).orElse(OLD_NAMES.get(key));
    }

    Set<Field> fields() {
        return Set.copyOf(rules.keySet());
    }

    /** The columns that the mapping names and the table has not. */
    List<String> absent(Set<String> headings) {
        var keys = headings.stream().map(Fold::key).collect(Collectors.toSet());
        return columns.stream().filter(it -> !keys.contains(Fold.key(it))).toList();
    }

    /** The columns of the table that nothing reads. */
    List<String> unread(Set<String> headings) {
        var keys = columns.stream().map(Fold::key).collect(Collectors.toSet());
        return headings.stream().filter(it -> !keys.contains(Fold.key(it))).toList();
    }

    Map<Field, String> apply(TableRow row) {
        var raw = new EnumMap<Field, String>(Field.class);
        rules.forEach((field, rule) -> {
            var value = rule.of(row).strip();
            if (!value.isEmpty()) raw.put(field, value);
        });
        return raw;
    }

    private void rule(Field field, Object said) {
        if (said instanceof List<?> choices) rules.put(field, choices(choices));
        else if (field == Field.HOURS && said instanceof Map<?, ?>) rules.put(field, hours(Fields.of(said)));
        else if (said instanceof Map<?, ?>) rules.put(field, one(Fields.of(said)));
    }

    private Rule one(Fields said) {
        var joined = said.part("joindre");
        if (joined.isPresent()) return joined(joined.get());
        var parted = said.part("dissocier");
        if (parted.isPresent()) return parted(parted.get());
        var fixed = said.text("valeur");
        if (fixed != null) return row -> fixed;
        var column = said.text("colonne");
        if (column == null) return row -> "";
        var name = named(column);
        columns.add(name);
        return row -> row.cell(name);
    }

    /** Mappings of GeoJSON name the way to a cell. */
    private static String named(String column) {
        return switch (column) {
            case "geometry.coordinates.0" -> "longitude";
            case "geometry.coordinates.1" -> "latitude";
            default -> column.replaceFirst("^properties\\.", "");
        };
    }

    private static List<String> named(List<String> columns) {
        return columns.stream().map(Mapping::named).toList();
    }

    private Rule joined(Fields said) {
        var names = named(said.texts("colonnes"));
        columns.addAll(names);
        var joint = joint(said, " ");
        return row -> names.stream().map(row::cell).filter(it -> !it.isEmpty()).collect(Collectors.joining(joint));
    }

    private Rule parted(Fields said) {
        var column = named(said.need("colonne"));
        columns.add(column);
        var joint = joint(said, ",");
        int part = Integer.parseInt(said.need("partie"));
        return row -> {
            var parts = row.cell(column).split(Pattern.quote(joint));
            return part < parts.length ? parts[part] : "";
        };
    }

    /** With its blanks, which a field read forgivingly would lose. */
    private static String joint(Fields said, String usual) {
        for (var name : List.of("séparateur", "separateur"))
            if (said.values().get(name) instanceof String joint && !joint.isEmpty()) return joint;
        return usual;
    }

    private Rule choices(List<?> all) {
        var choices = all.stream().map(this::choice).toList();
        return row -> choices.stream()
                .map(it -> it.of(row))
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private Rule choice(Object said) {
        var fields = Fields.of(said);
        var target = fields.text("cible");
        if (target == null) return row -> "";
        if (!fields.has("colonnes")) return row -> target;
        var names = named(fields.texts("colonnes"));
        columns.addAll(names);
        var terms = fields.has("termes") ? lower(fields.texts("termes")) : null;
        var but = lower(fields.texts("sauf"));
        return row -> names.stream().map(row::cell).anyMatch(it -> holds(it.toLowerCase(Locale.ROOT), terms, but))
                ? target
                : "";
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean holds(String cell, @Nullable List<String> terms, List<String> but) {
        if (terms == null) return !cell.isEmpty();
        return terms.stream().anyMatch(cell::contains) && but.stream().noneMatch(cell::contains);
    }

    private Rule hours(Fields said) {
        var osm = said.text("osm");
        var week = said.text("semaine");
        var written = osm != null ? osm : week;
        if (written != null) {
            var column = named(written);
            columns.add(column);
            return row -> row.cell(column);
        }
        var days = new LinkedHashMap<String, List<String>>();
        for (var it : said.records("jours")) {
            var names = named(it.texts("colonne"));
            columns.addAll(names);
            days.put(DAYS.getOrDefault(it.need("osm"), it.need("osm")), names);
        }
        if (days.isEmpty()) return one(said);
        return row -> days(days, row);
    }

    private static String days(Map<String, List<String>> days, TableRow row) {
        var lines = new ArrayList<String>();
        days.forEach((day, names) -> {
            var cells =
                    names.stream().map(row::cell).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
            if (!cells.isEmpty()) lines.add(day + " " + cells);
        });
        return String.join("\n", lines);
    }
}
