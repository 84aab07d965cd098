package org.fabcom.testing;

import module java.base;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Asks axe about a page. Contrast takes three quarters of axe's time and depends on nothing but colours, backgrounds and the size of
 * letters: each such combination is measured on the first page that has it, everything else on every page. In the dark only
 * the colours differ from the same page in light.
 */
final class Barriers {

    private static final String AXE = axe();

    /** Combinations that were measured and found good, in this run. */
    private static final Set<String> MEASURED = new HashSet<>();

    /** Notes of each text its combination, and answers all that are on the page. */
    private static final String COMBINATIONS = """
            () => {
              const says = e => e.matches('input, select, textarea')
                || [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              const grounds = new Map();
              // what an element and those around it lay under a text, each asked once
              const ground = e => {
                if (!e) return '';
                if (!grounds.has(e)) {
                  const s = getComputedStyle(e);
                  const plain = s.backgroundColor === 'rgba(0, 0, 0, 0)' && s.backgroundImage === 'none';
                  const own = !plain || s.opacity !== '1' || s.filter !== 'none' || s.position === 'absolute' || s.position === 'fixed'
                    ? '|' + [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.position].join('|') : '';
                  grounds.set(e, own + ground(e.parentElement));
                }
                return grounds.get(e);
              };
              window.combinations = new Map();
              for (const e of document.querySelectorAll('body, body *')) {
                if (!says(e) || !e.getClientRects().length) continue;
                const own = getComputedStyle(e);
                window.combinations.set(e, [own.color, own.fontSize, own.fontWeight, own.textShadow].join('|') + ground(e));
              }
              return [...new Set(window.combinations.values())];
            }
            """;

    /** Contrast of the texts whose combination is new, the rest of the whole page. */
    private static final String RUN = """
            async wanted => {
              const found = [];
              // only what is wrong is described, and without the address of each node
              const brief = {resultTypes: ['violations'], selectors: false};
              const ask = async (where, options) =>
                found.push(...(await axe.run(where, {...brief, ...options})).violations);
              const fresh = new Set(wanted.fresh);
              window.combinations.forEach((it, e) => { if (fresh.has(it)) e.setAttribute('data-contrast', ''); });
              if (wanted.everything) await ask(document, {rules: {'color-contrast': {enabled: false}}});
              if (fresh.size)
                await ask({include: [['[data-contrast]']]}, {runOnly: {type: 'rule', values: ['color-contrast']}});
              document.querySelectorAll('[data-contrast]').forEach(e => e.removeAttribute('data-contrast'));
              return found.map(v => v.id + ': ' + v.help + ' → ' + v.nodes.slice(0, 4).map(n => n.html).join(', '));
            }
            """;

    private Barriers() {}

    @SuppressWarnings("unchecked")
    static List<String> on(Page page, boolean coloursOnly) {
        // those measured stay here: sent to each page they were soon more than the page
        var fresh = new ArrayList<>((List<String>) page.evaluate(COMBINATIONS));
        fresh.removeIf(MEASURED::contains);
        if (coloursOnly && fresh.isEmpty()) return List.of();
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) page.evaluate(AXE); // a turned page has it already
        var found = (List<String>) page.evaluate(RUN, Map.of("everything", !coloursOnly, "fresh", fresh));
        if (found.isEmpty()) MEASURED.addAll(fresh);
        return found;
    }

    /** As Deque packs it for Playwright. */
    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }
}
