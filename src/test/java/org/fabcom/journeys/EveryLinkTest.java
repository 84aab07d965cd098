package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every link that each kind of person meets in the lived-in territory leads to a page that stands well. */
@FabComTest
@WithDemonstration
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLinkTest {

    private static final List<String> NOBODY_AND_SOME = List.of("", "lucie", "yann", "aline");

    /** What sticks out most, from the inside. */
    private static final String WIDEST = """
            () => {
              const right = e => e.getBoundingClientRect().right;
              const out = [...document.body.querySelectorAll('*')].filter(e => right(e) > document.documentElement.clientWidth + 1);
              out.sort((a, b) => right(b) - right(a) || b.compareDocumentPosition(a) - 4);
              const widest = out.filter(e => !e.querySelector('*')).concat(out)[0];
              return widest ? widest.outerHTML.slice(0, 160) + ' in ' + widest.parentElement.className : '';
            }
            """;

    private final Web web;
    private final RouteRules rules;
    private final Map<String, Stroll> strolls = new HashMap<>();

    EveryLinkTest(Web web, RouteRules rules) {
        this.web = web;
        this.rules = rules;
    }

    @Test
    void every_link_leads_to_a_page_with_one_heading_a_title_and_landmarks() {
        var faults = new ArrayList<String>();
        for (var who : NOBODY_AND_SOME) {
            stroll(who).faults().forEach(it -> faults.add(who + ": " + it));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void one_page_of_each_kind_has_no_barrier_and_never_scrolls_sideways() {
        var faults = new ArrayList<String>();
        var done = new HashSet<String>();
        for (var who : NOBODY_AND_SOME) look(who, done, faults);
        assertThat(faults).isEmpty();
    }

    private void look(String who, Set<String> done, List<String> faults) {
        var pages = stroll(who).pages();
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            if (!who.isEmpty()) tab.as(visitor(who));
            pages.forEach((kind, path) -> {
                if (done.add(kind)) look(tab, who + " " + path, path, faults);
            });
            tab.complaints().forEach(it -> faults.add(who + ": the browser says " + it));
        }
    }

    private static void look(Browser.Tab tab, String where, String path, List<String> faults) {
        tab.go(path);
        tab.barriers().forEach(it -> faults.add(where + ": " + it));
        if (tab.tooWide())
            faults.add(where + ": sideways scroll by " + tab.page().evaluate(WIDEST));
        tab.page().evaluate("document.documentElement.style.fontSize = '200%'");
        if (tab.tooWide())
            faults.add(
                    where + ": sideways scroll with big text by " + tab.page().evaluate(WIDEST));
        tab.page().evaluate("document.documentElement.style.fontSize = ''");
        tab.page().setViewportSize(1000, 640);
        sticksOut(tab).forEach(it -> faults.add(where + " at 1000 px: sticks out of its card: " + it));
        tab.page().setViewportSize(Look.PHONE.width(), 640);
    }

    /** Tables and drawings that are wider than the card they lie in, and lie over its neighbour. */
    @SuppressWarnings("unchecked")
    private static List<String> sticksOut(Browser.Tab tab) {
        return (List<String>) tab.page().evaluate("""
                () => [...document.querySelectorAll('.card table, .card svg, .card .bar')]
                  .filter(e => !e.closest('.table-wrap') && e.getBoundingClientRect().width > 0
                    && e.getBoundingClientRect().right > e.closest('.card').getBoundingClientRect().right + 1)
                  .map(e => e.outerHTML.slice(0, 120))
                """);
    }

    /** Walked once for both tests. */
    private Stroll stroll(String who) {
        return strolls.computeIfAbsent(who, it -> new Stroll(visitor(it), rules, 80).go());
    }

    private WebVisitor visitor(String who) {
        var visitor = web.visitor();
        if (!who.isEmpty())
            assertThat(visitor.post("/connexion/demonstration", "qui", who).status())
                    .isEqualTo(303);
        return visitor;
    }
}
