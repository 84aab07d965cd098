package org.fabcom.acts.reports.open;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.acts.totals.Totals.Sums;
import org.junit.jupiter.api.Test;

/** A41 across two questions: what one of them hides the other does not tell. */
class OpenFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Test
    void who_was_at_home_is_not_told_by_who_has_no_commune() {
        var it = reached(40, 3, 9, 43, 9);
        assertThat(shown(it, "places")).containsExactly("lieu_activite 40", "a_distance null", "domicile null");
        // 9 would say that the 12 hidden above are 9 and 3
        assertThat(shown(it, "communes")).containsExactly(" null", "26362 null");
    }

    @Test
    void both_are_shown_where_they_tell_nothing() {
        var it = reached(40, 8, 12, 48, 12);
        assertThat(shown(it, "places")).containsExactly("lieu_activite 40", "a_distance 12", "domicile 8");
        assertThat(shown(it, "communes")).containsExactly("26362 48", " 12");
        var apart = reached(40, 8, 12, 46, 14);
        assertThat(shown(apart, "communes"))
                .as("two of the place have no commune")
                .containsExactly(" null", "26362 null");
    }

    @Test
    void answers_of_those_nobody_named_do_not_tell_how_few_were_named() {
        var few = figures(40, 2, Map.of("genre", line("feminin", 20, "masculin", 18)));
        assertThat(shown(few, "genre")).containsExactly("feminin null", "masculin null");
        var some = figures(40, 10, Map.of("genre", line("feminin", 20, "masculin", 10)));
        assertThat(shown(some, "genre")).containsExactly("feminin 20", "masculin 10");
    }

    @Test
    void what_is_hidden_is_not_there_at_all() {
        var it = figures(43, 0, Map.of("months", line("2025-01", 40, "2025-02", 3)));
        assertThat(it.groups().stream().flatMap(group -> group.lines().stream()))
                .filteredOn(line -> line.number() == null)
                .allMatch(line -> line.entry().people() == 0 && line.entry().acts() == 0);
    }

    /** « Disque chez la présidente » tells whom, even beside a number that is hidden. */
    @Test
    void what_too_few_left_or_adopted_is_not_named() {
        for (var name : List.of("left", "adopted")) {
            var it = figures(43, 0, Map.of(name, line("Nextcloud", 3, "Disque chez la présidente", 1, "Lufi", 2)));
            assertThat(shown(it, name)).containsExactly("Nextcloud 3");
        }
    }

    /** Lines come by time; where a hidden one stands would tell between which others it lies. */
    @Test
    void what_is_hidden_stands_behind_what_is_shown_whatever_its_size() {
        var it = figures(200, 0, Map.of("communes", line("26362", 3, "07338", 90, "07019", 4, "07132", 100)));
        assertThat(shown(it, "communes")).containsExactly("07132 100", "07338 90", "07019 null", "26362 null");
        var months = figures(203, 0, Map.of("months", line("2025-01", 40, "2025-02", 3, "2025-03", 160)));
        assertThat(months.groups().stream()
                        .filter(one -> one.name().equals("months"))
                        .flatMap(one -> one.lines().stream())
                        .map(one -> one.entry().key()))
                .containsExactly("2025-01", "2025-02", "2025-03");
    }

    private static List<Entry> line(Object... keysAndNumbers) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < keysAndNumbers.length; i += 2)
            entries.add(new Entry("" + keysAndNumbers[i], "", 1, 30, (Integer) keysAndNumbers[i + 1]));
        return entries;
    }

    /** Where people were reached, and of which commune they are; the same people twice. */
    private static OpenFigures reached(int here, int athome, int afar, int commune, int nowhere) {
        return figures(
                here + athome + afar,
                0,
                Map.of(
                        "places",
                        line("lieu_activite", here, "domicile", athome, "a_distance", afar),
                        "communes",
                        line("26362", commune, "", nowhere)));
    }

    private static OpenFigures figures(long people, long known, Map<String, List<Entry>> questions) {
        var sums = new Sums(50, 3000, 0, people, known, known, 0, 12, 3);
        var groups = questions.entrySet().stream()
                .map(it -> new Group(it.getKey(), it.getValue().size(), it.getValue()))
                .toList();
        return OpenFigures.of(new Figures(DAY, DAY, DAY, DAY, sums, sums, true, groups));
    }

    private static List<String> shown(OpenFigures it, String group) {
        return it.groups().stream()
                .filter(one -> one.name().equals(group))
                .flatMap(one -> one.lines().stream())
                .map(line -> line.entry().key() + " " + line.number())
                .toList();
    }
}
