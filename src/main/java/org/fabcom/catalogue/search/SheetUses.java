package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.wording.UseWords;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.web.search.Spellings;
import org.springframework.stereotype.Repository;

/**
 * From what a person says that a service does to the services that are for it: by the few words that tell what they are for,
 * in French and in English, else by the need they answer. Word by word, synonyms too; a word begun is enough.
 */
@Repository
record SheetUses(Sql db, Needs needs, Spellings spellings) {

    private static final int MOST_ROWS = 300;
    private static final int LEAST_BEGUN = 3;
    private static final Set<String> TOOLS = Set.of(
            "logiciel", "logiciels", "outil", "outils", "application", "applications", "appli", "service", "app");

    /** Said in these very words first, then by their synonyms, then what answers a need called so; one statement. */
    List<Sheet> doing(String typed, int most) {
        var terms = spellings.of(typed).stream()
                .filter(it -> !TOOLS.contains(it.getFirst()))
                .toList();
        if (terms.isEmpty() || terms.stream().allMatch(it -> it.getFirst().length() < LEAST_BEGUN)) return List.of();
        var answering = needs.all().stream()
                .filter(it -> says(terms, it.fr()) || says(terms, it.en()))
                .map(Needs.Need::id)
                .toList();
        return rows().stream()
                .map(it -> new Fitting(it, nearness(it, terms, answering)))
                .filter(it -> it.nearness() < 3)
                .sorted(Comparator.comparingInt(Fitting::nearness)
                        .thenComparingInt(it -> words(it.sheet()).length)
                        .thenComparing(it -> it.sheet().name(), Fold.ORDER))
                .map(Fitting::sheet)
                .limit(most)
                .toList();
    }

    private record Fitting(Sheet sheet, int nearness) {}

    private static int nearness(Sheet sheet, List<List<String>> terms, List<String> answering) {
        var typed = terms.stream().map(it -> List.of(it.getFirst())).toList();
        Predicate<List<List<String>>> said = it ->
                says(it, Optional.ofNullable(sheet.usage()).orElse("")) || says(it, UseWords.of(sheet.usage(), "en"));
        if (said.test(typed)) return 0;
        if (said.test(terms)) return 1;
        return sheet.needs().stream().anyMatch(answering::contains) ? 2 : 3;
    }

    private static String[] words(Sheet sheet) {
        return Fold.words(Optional.ofNullable(sheet.usage()).orElse("")).split(" ");
    }

    /** Each term is said in one of its spellings, all of whose telling words begin a word of the text. */
    private static boolean says(List<List<String>> terms, String text) {
        var spaced = " " + Fold.words(text);
        return terms.stream().allMatch(it -> it.stream().anyMatch(one -> begins(one, spaced)));
    }

    private static boolean begins(String spelling, String spaced) {
        return Fold.telling(spelling).stream()
                .map(Fold::singular)
                .allMatch(word -> word.length() < LEAST_BEGUN
                        ? (spaced + " ").contains(" " + word + " ")
                        : spaced.contains(" " + word));
    }

    private List<Sheet> rows() {
        return db.sql("select " + Sheets.COLUMNS
                        + " from catalogue.sheet s where s.nature = 'service' and s.usage is not null"
                        + " order by s.name_key limit " + MOST_ROWS)
                .list(Sheets::read);
    }
}
