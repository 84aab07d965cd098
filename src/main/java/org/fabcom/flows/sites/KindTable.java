package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.ObjectKind.Described;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Fold;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * Kinds as a table of any origin: a workbook, a CSV, JSON. A heading may be the label of the form or its beginning, the name of the field or
 * that of its column; what is chosen may be said by its word or its code.
 */
final class KindTable {

    private static final int SHORT = 24;
    private static final int LEAST = 4;

    /** How people head the column of names in a list of their own; « Objet » heads weighings as well. */
    private static final Set<String> NAMES = Set.of("nom", "designation", "libelle");

    private KindTable() {}

    static List<String> headings(Page page) {
        return ObjectKind.FIELDS.all().stream().map(it -> it.label(page)).toList();
    }

    static List<String> cells(Described it, Page page) {
        var values = ObjectKind.FIELDS.json(it);
        return ObjectKind.FIELDS.all().stream()
                .map(field -> word(field, values.get(field.columns().getFirst()), page))
                .toList();
    }

    private static String word(Field<Described, ?> field, @Nullable Object value, Page page) {
        var code = value == null ? "" : value.toString();
        return field.options(page).stream()
                .filter(it -> it.value().equals(code))
                .findFirst()
                .map(OptionView::label)
                .orElse(code);
    }

    /** Each row by the names of the fields of its form; what does not read is told. */
    static List<Map<String, String>> rows(String name, byte[] file, Page page, List<String> trouble) {
        try {
            var entry = new ImportSource.Entry(named(name, file), file);
            var table = AnyTable.open(entry);
            var columns = columns(table.headings(), page);
            if (!columns.containsKey(ObjectKind.SHORT.name()) && !columns.containsKey(ObjectKind.OFFICIAL.name())) {
                trouble.add(page.t("flows.kinds.headings", String.join(", ", headings(page))));
                return List.of();
            }
            var rows = new ArrayList<Map<String, String>>();
            table.each(row -> {
                if (!row.empty() && !total(row, columns)) rows.add(row(row, columns, page, trouble));
            });
            return rows;
        } catch (IOException | BrokenFile | UnreadableSource | IllegalStateException unreadable) {
            return List.of();
        }
    }

    /** The sum at the bottom is no object. */
    private static boolean total(TableRow row, Map<String, String> columns) {
        return columns.values().stream().map(it -> Fold.key(row.cell(it))).anyMatch("total"::equals);
    }

    private static String named(String name, byte[] file) {
        var head = new String(file, 0, Math.min(file.length, 100), StandardCharsets.UTF_8).strip();
        return head.startsWith("[") ? "objets.json" : name;
    }

    /** The heading of each field that the table has. */
    private static Map<String, String> columns(Collection<String> headings, Page page) {
        var columns = new LinkedHashMap<String, String>();
        for (var field : ObjectKind.FIELDS.all())
            headings.stream()
                    .filter(it -> means(Fold.key(it), field, page))
                    .findFirst()
                    .ifPresent(it -> columns.put(field.name(), it));
        if (!columns.containsKey(ObjectKind.SHORT.name()) && !columns.containsKey(ObjectKind.OFFICIAL.name()))
            headings.stream()
                    .filter(it -> NAMES.contains(Fold.key(it)))
                    .findFirst()
                    .ifPresent(it -> columns.put(ObjectKind.OFFICIAL.name(), it));
        return columns;
    }

    private static boolean means(String heading, Field<Described, ?> field, Page page) {
        return Stream.of(field.name(), field.columns().getFirst(), field.label(page))
                        .anyMatch(it -> Fold.key(it).equals(heading))
                || heading.length() >= LEAST && Fold.key(field.label(page)).startsWith(heading);
    }

    private static Map<String, String> row(TableRow row, Map<String, String> columns, Page page, List<String> trouble) {
        var said = new LinkedHashMap<String, String>();
        for (var field : ObjectKind.FIELDS.all()) {
            var heading = columns.get(field.name());
            var typed = heading == null ? "" : row.cell(heading);
            said.put(field.name(), field.options(page).isEmpty() ? typed : code(field, typed, row, page, trouble));
        }
        var official = said.getOrDefault(ObjectKind.OFFICIAL.name(), "");
        var brief = said.getOrDefault(ObjectKind.SHORT.name(), "");
        if (official.isEmpty()) said.put(ObjectKind.OFFICIAL.name(), brief);
        if (brief.isEmpty())
            said.put(
                    ObjectKind.SHORT.name(),
                    official.substring(0, Math.min(SHORT, official.length())).strip());
        said.computeIfPresent("masse", (key, it) -> it.replaceAll("[\\s\u00a0\u202f]", ""));
        return said;
    }

    private static String code(Field<Described, ?> field, String typed, TableRow row, Page page, List<String> trouble) {
        if (typed.isEmpty()) return "";
        var code = field.options(page).stream()
                .filter(it ->
                        it.value().equalsIgnoreCase(typed) || single(it.label()).equals(single(typed)))
                .findFirst()
                .map(OptionView::value);
        if (code.isEmpty()) trouble.add(page.t("flows.kinds.word", row.number(), typed, words(field, page)));
        return code.orElse("");
    }

    private static String words(Field<Described, ?> field, Page page) {
        return field.options(page).stream().map(OptionView::label).collect(Collectors.joining(", "));
    }

    /** « Meuble » and « meubles » are one. */
    private static String single(String words) {
        return Fold.words(words).replaceAll("[sx](?= |$)", "");
    }
}
