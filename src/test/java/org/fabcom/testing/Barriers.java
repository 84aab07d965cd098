package org.fabcom.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Asks axe about a page. Contrast takes three quarters of axe's time and depends on nothing but colours, backgrounds and the size of
 * letters: each such combination is measured on the first page that has it, everything else on every page. In the dark only
 * the colours differ from the same page in light.
 */
final class Barriers {

    private static final String AXE = axe();

    /** Combinations that were measured and found good, in this run. */
    private static final Set<String> MEASURED = new HashSet<>();

    /** Marks the texts whose combination is new, and answers these. */
    private static final String MARK = """
            measured => {
              const known = new Set(measured), fresh = new Set();
              const says = e => e.matches('input, select, textarea')
                || [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              for (const e of document.querySelectorAll('body, body *')) {
                if (!says(e) || !e.getClientRects().length) continue;
                const own = getComputedStyle(e);
                const parts = [own.color, own.fontSize, own.fontWeight, own.textShadow];
                for (let it = e; it; it = it.parentElement) {
                  const s = getComputedStyle(it);
                  const plain = s.backgroundColor === 'rgba(0, 0, 0, 0)' && s.backgroundImage === 'none';
                  if (!plain || s.opacity !== '1' || s.filter !== 'none' || s.position === 'absolute' || s.position === 'fixed')
                    parts.push(s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.position);
                }
                const key = parts.join('|');
                if (known.has(key)) continue;
                fresh.add(key);
                e.setAttribute('data-contrast', '');
              }
              return [...fresh];
            }
            """;

    private static final String RUN = """
            async wanted => {
              const found = [];
              // only what is wrong is described, and without the address of each node
              const brief = {resultTypes: ['violations'], selectors: false};
              const ask = async (where, options) =>
                found.push(...(await axe.run(where, {...brief, ...options})).violations);
              if (wanted.everything) await ask(document, {rules: {'color-contrast': {enabled: false}}});
              if (wanted.contrast)
                await ask({include: [['[data-contrast]']]}, {runOnly: {type: 'rule', values: ['color-contrast']}});
              document.querySelectorAll('[data-contrast]').forEach(e => e.removeAttribute('data-contrast'));
              return found.map(v => v.id + ': ' + v.help + ' → ' + v.nodes.slice(0, 4).map(n => n.html).join(', '));
            }
            """;

    private Barriers() {}

    @SuppressWarnings("unchecked")
    static List<String> on(Page page, boolean coloursOnly) {
        var fresh = (List<String>) page.evaluate(MARK, new ArrayList<>(MEASURED));
        if (coloursOnly && fresh.isEmpty()) return List.of();
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) page.evaluate(AXE); // a turned page has it already
        var found = (List<String>) page.evaluate(RUN, Map.of("everything", !coloursOnly, "contrast", !fresh.isEmpty()));
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
