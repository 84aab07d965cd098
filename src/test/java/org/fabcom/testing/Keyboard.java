package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;

/**
 * Somebody without a mouse, on a page of a {@link Browser.Tab}: goes by Tab, arrows and Enter, and at each stop must see
 * where they are.
 */
public final class Keyboard {

    private static final int MOST_STOPS = 200;

    /** What has the focus: its name as a screen reader says it, what it is, and whether eyes find it. */
    private static final String WHERE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return {name: '', kind: '', value: '', seen: true};
              const words = t => (t || '').replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim();
              const labels = e.labels ? [...e.labels].map(l => l.innerText).join(' ') : '';
              const name = words(e.getAttribute('aria-label') || labels || e.innerText || e.value);
              const chosen = e.tagName === 'SELECT' ? e.selectedOptions[0].text : e.type === 'radio' ? name : e.value;
              let marked = false;
              for (const it of [e, e.labels && e.nextElementSibling]) {
                const s = it && getComputedStyle(it);
                marked ||= s && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
              }
              const r = e.getBoundingClientRect();
              const box = e.labels && e.labels.length && r.width < 3 ? e.labels[0].getBoundingClientRect() : r;
              const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return {name, kind: e.type || e.tagName.toLowerCase(), value: words(chosen), seen: marked && inView};
            }
            """;

    private final Page page;
    private final List<String> unseen = new ArrayList<>();

    public Keyboard(Browser.Tab tab) {
        this.page = tab.page();
    }

    /** Tab until the thing with these words has the focus. */
    public Keyboard to(String words) {
        var passed = new ArrayList<String>();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            var here = where();
            if (here.contains(words)) return this;
            passed.add(here);
        }
        throw new AssertionError("no way by Tab to “" + words + "” on " + page.url() + "; passed " + passed);
    }

    /** Types into the field that has the focus, instead of what it held. */
    public Keyboard type(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    /** In a list or among radio buttons: arrow down until these words are chosen. */
    public Keyboard choose(String words) {
        for (int i = 0; i < 40; i++) {
            if (String.valueOf(focus().get("value")).contains(words)) return pressIfRadio();
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no choice “" + words + "” at " + focus());
    }

    /** Enter, where it acts on this page (a drawer, a suggestion). */
    public Keyboard enter() {
        page.keyboard().press("Enter");
        return this;
    }

    public Keyboard space() {
        page.keyboard().press("Space");
        return this;
    }

    /** Enter, where it leads to another page; ends when that page is there. */
    public Keyboard go() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** The name of what has the focus. */
    public String where() {
        var focus = focus();
        var name = String.valueOf(focus.get("name"));
        if (!Boolean.TRUE.equals(focus.get("seen"))) unseen.add(page.url() + ": " + focus);
        return name;
    }

    /** Nothing took the focus without showing it. */
    public void sawEverything() {
        assertThat(unseen).as("stops without a visible focus").isEmpty();
    }

    private Keyboard pressIfRadio() {
        if ("radio".equals(focus().get("kind"))) page.keyboard().press("Space");
        return this;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> focus() {
        return (Map<String, Object>) page.evaluate(WHERE);
    }
}
