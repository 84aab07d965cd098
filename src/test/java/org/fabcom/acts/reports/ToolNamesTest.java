package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.acts.totals.Totals;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** Whoever funds reads names of tools only, never what somebody wrote into a plan. */
@FabComTest
@WithCatalogue
record ToolNamesTest(ToolNames tools) {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void what_the_catalogue_does_not_know_stands_together_under_no_name() {
        var sums = new Totals.Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);
        var adopted = new Group(
                "adopted",
                3,
                List.of(
                        new Entry("Disque chez la présidente", "Disque chez la présidente", 2, 0, 1),
                        new Entry("nextcloud", "nextcloud", 3, 0, 3),
                        new Entry("Classeur de Lucie", "Classeur de Lucie", 1, 0, 1)));
        var themes = new Group("themes", 1, List.of(new Entry("email", "", 1, 30, 1)));
        var shown = tools.only(new Figures(DAY, DAY, DAY, DAY, sums, sums, true, List.of(themes, adopted)));
        assertThat(shown.group("themes")).isEqualTo(themes);
        assertThat(shown.group("adopted").entries())
                .containsExactly(new Entry("nextcloud", "Nextcloud", 3, 0, 3), new Entry("", "", 3, 0, 0));
    }
}
