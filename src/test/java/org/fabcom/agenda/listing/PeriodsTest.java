package org.fabcom.agenda.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The demonstration has dates that are over and dates to come: whatever period one looks at, each count is what it opens to. */
@FabComTest
@WithDemonstration
record PeriodsTest(Web web) {

    private static final String CARDS = "main li.dated h2 a";

    @Test
    void what_a_period_is_said_to_hold_is_what_it_lists_from_wherever_one_looks() {
        var counts = counts("");
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(AgendaFilters.PERIODS);
        assertThat(counts.get(AgendaFilters.PAST)).isGreaterThan(0);
        for (var period : AgendaFilters.PERIODS) {
            assertThat(counts(period)).as("seen from « " + period + " »").isEqualTo(counts);
            assertThat(listed(period)).as(period).isEqualTo(counts.get(period));
        }
    }

    private Element page(String period, int number) {
        return web.visitor().get("/agenda?quand=" + period + "&page=" + number).page();
    }

    private Map<String, Long> counts(String period) {
        var counts = new LinkedHashMap<String, Long>();
        for (var it : page(period, 1).select("input[type=radio][name=quand]")) {
            var count = it.parent().select(".count").text().replaceAll("\\D", "");
            counts.put(it.val(), count.isEmpty() ? 0 : Long.parseLong(count));
        }
        return counts;
    }

    /** Different dates on all pages; beyond the last one there is the last one. */
    private long listed(String period) {
        var listed = new HashSet<String>();
        for (int number = 1; number <= 10; number++)
            listed.addAll(page(period, number).select(CARDS).eachAttr("href"));
        return listed.size();
    }
}
