package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.imports.matching.MatchingView.ValueView;
import org.fabcom.imports.matching.MatchingView.ValuesView;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** What stands in the columns of closed fields and is none of their values: listed with its counts, so that a person says what it is. */
final class UnknownValues {

    private static final int MOST = 40;
    private static final int MOST_SEARCHED = 400;

    private UnknownValues() {}

    /** By field, the most frequent first. */
    static Map<MatchField, Map<String, Integer>> of(ImportKind kind, Seen seen, Map<String, String> chosen) {
        var found = new LinkedHashMap<MatchField, Map<String, Integer>>();
        for (var field : kind.fields()) {
            var values = field.values();
            if (values == null) continue;
            var counts = new LinkedHashMap<String, Integer>();
            chosen.forEach((heading, name) -> {
                if (name.equals(field.name()) && !PrivateColumns.is(heading))
                    count(values, seen.cells().getOrDefault(heading, Map.of()), counts);
            });
            if (!counts.isEmpty()) found.put(field, most(counts, values.searched() ? MOST_SEARCHED : MOST));
        }
        return found;
    }

    /** The values of this table of which something may be said, by the name of the field. */
    static Map<String, Set<String>> names(ImportKind kind, Seen seen, Map<String, String> chosen) {
        var names = new LinkedHashMap<String, Set<String>>();
        of(kind, seen, chosen).forEach((field, counts) -> names.put(field.name(), counts.keySet()));
        return names;
    }

    private static void count(Values values, Map<String, Integer> cells, Map<String, Integer> counts) {
        cells.forEach((cell, times) -> values.of(cell).stream()
                .filter(it -> !values.known().test(it))
                .forEach(it -> counts.merge(it, times, Integer::sum)));
    }

    private static Map<String, Integer> most(Map<String, Integer> counts, int many) {
        var most = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(many)
                .forEach(it -> most.put(it.getKey(), it.getValue()));
        return most;
    }

    /** What was said of them in the form; words that are no choice are refused there. */
    static Map<String, Map<String, String>> said(
            Form form, ImportKind kind, Seen seen, Map<String, String> chosen, Page page) {
        var said = new LinkedHashMap<String, Map<String, String>>();
        of(kind, seen, chosen).forEach((field, counts) -> {
            var targets = new LinkedHashMap<String, String>();
            for (var value : counts.keySet()) {
                var typed = form.value(control(field, value));
                var target = searched(field)
                        ? written(choices(field, page), typed)
                        : several(field, form.all(control(field, value)));
                if (allowed(field, target)) targets.put(value, target);
                else if (searched(field) && !typed.isBlank())
                    form.reject(control(field, value), page.t("imports.columns.value.none", typed));
            }
            if (!targets.isEmpty()) said.put(field.name(), targets);
        });
        return said;
    }

    /** One cell may say several things: « café numérique » is a place to learn and a place to print. */
    private static String several(MatchField field, List<String> said) {
        var some = said.stream().filter(it -> !it.isEmpty()).distinct().toList();
        if (some.size() < 2 || !field.lists()) return some.isEmpty() ? "" : some.getFirst();
        return some.stream().filter(it -> !it.equals(Matching.LEFT)).collect(Collectors.joining(Matching.AND));
    }

    private static boolean allowed(MatchField field, String target) {
        var values = field.values();
        if (target.equals(Matching.LEFT)) return true;
        if (values == null || target.isEmpty()) return false;
        return Matching.each(target).stream()
                .allMatch(one ->
                        values.choices().stream().anyMatch(it -> it.written().equals(one)));
    }

    private static boolean searched(MatchField field) {
        return field.values() != null && field.values().searched();
    }

    /** The choice that is called so, whatever its case and accents; else the words. */
    private static String written(List<OptionView> choices, String typed) {
        return choices.stream()
                .filter(it -> Fold.key(it.label()).equals(Fold.key(typed)))
                .map(OptionView::value)
                .findFirst()
                .orElse(typed.strip());
    }

    private static String label(List<OptionView> choices, String written) {
        return choices.stream()
                .filter(it -> it.value().equals(written))
                .map(OptionView::label)
                .findFirst()
                .orElse(written);
    }

    /** What was said before stands; else the choice that is called so, or the only one that has the word in its name. */
    static List<ValuesView> views(
            ImportKind kind, Seen seen, Map<String, String> chosen, Optional<Matching> before, Form form, Page page) {
        var views = new ArrayList<ValuesView>();
        of(kind, seen, chosen).forEach((field, counts) -> {
            var choices = choices(field, page);
            views.add(new ValuesView(
                    field.said(page),
                    choices,
                    searched(field),
                    field.lists() && !searched(field),
                    counts.entrySet().stream()
                            .map(it -> new ValueView(
                                    control(field, it.getKey()),
                                    it.getKey(),
                                    page.t("imports.columns.value.times", it.getValue()),
                                    target(field, choices, it.getKey(), before, form)))
                            .toList()));
        });
        return views;
    }

    /** Those of which nobody said what they are, and that nothing tells: by field. */
    static Map<String, Set<String>> open(
            ImportKind kind, Seen seen, Map<String, String> chosen, Optional<Matching> before, Form form, Page page) {
        var open = new LinkedHashMap<String, Set<String>>();
        of(kind, seen, chosen).forEach((field, counts) -> {
            var choices = choices(field, page);
            open.put(
                    field.name(),
                    counts.keySet().stream()
                            .filter(it ->
                                    target(field, choices, it, before, form).isEmpty())
                            .collect(Collectors.toSet()));
        });
        return open;
    }

    private static String target(
            MatchField field, List<OptionView> choices, String value, Optional<Matching> before, Form form) {
        if (!searched(field))
            return before.flatMap(it -> it.value(field.name(), value)).orElseGet(() -> called(choices, value));
        var typed = form.value(control(field, value));
        if (!typed.isBlank()) return typed;
        return before.flatMap(it -> it.value(field.name(), value))
                .map(it -> label(choices, it))
                .orElseGet(() -> Nearest.of(
                        choices.stream()
                                .filter(it -> !it.value().equals(Matching.LEFT))
                                .map(OptionView::label)
                                .toList(),
                        value));
    }

    private static List<OptionView> choices(MatchField field, Page page) {
        var choices = new ArrayList<OptionView>();
        if (!searched(field)) choices.add(OptionView.of(Matching.LEFT, page.t("imports.columns.leave")));
        var values = field.values();
        if (values != null)
            for (var it : values.choices())
                choices.add(OptionView.of(it.written(), it.label().isEmpty() ? it.written() : page.t(it.label())));
        return choices;
    }

    private static String called(List<OptionView> choices, String value) {
        var key = Fold.key(value);
        var exact =
                choices.stream().filter(it -> Fold.key(it.label()).equals(key)).findFirst();
        if (exact.isPresent()) return exact.get().value();
        var within = " " + Fold.words(value) + " ";
        var holding = choices.stream()
                .filter(it -> (" " + Fold.words(it.label()) + " ").contains(within))
                .toList();
        return holding.size() == 1 ? holding.getFirst().value() : "";
    }

    /** The name of its control, the same whenever the table is shown. */
    private static String control(MatchField field, String value) {
        var name = field.name() + "\n" + value;
        return "v-" + Ids.named(name);
    }
}
