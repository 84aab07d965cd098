package org.fabcom.journeys.told;

import module java.base;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;

/** Somebody of a story in front of their screen: presses, writes, reads; and, when they force a door, writes to the server. */
final class Hands implements AutoCloseable {

    private static final int PATIENCE = 12_000;

    private final Person person;
    private final Neighbours neighbours;
    private final String address;
    private final Tab tab;
    private WebVisitor forcing;
    private Sent sent = new Sent("", List.of());

    /** The last form that the browser sent. */
    record Sent(String path, List<String> fields) {}

    Hands(Person person, Look look, Web web, Neighbours neighbours) {
        this.person = person;
        this.neighbours = neighbours;
        this.address = web.address();
        this.tab = Browser.get().open(address, look);
        this.forcing = neighbours.signedIn(person);
        tab.page().onRequest(this::note);
        tab.page().setDefaultTimeout(PATIENCE);
        signIn();
    }

    Person person() {
        return person;
    }

    /** Anew: months may have gone by. */
    void signIn() {
        forcing = neighbours.signedIn(person);
        tab.as(forcing);
    }

    private void note(Request request) {
        if (!request.method().equals("POST") || request.postData() == null) return;
        var fields = new ArrayList<String>();
        for (var pair : request.postData().split("&")) {
            var parts = pair.split("=", 2);
            if (parts[0].equals("_csrf") || parts[0].equals("version")) continue;
            fields.add(decode(parts[0]));
            fields.add(decode(parts[1]));
        }
        sent = new Sent(URI.create(request.url()).getPath(), fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Sent sent() {
        return sent;
    }

    WebVisitor forcing() {
        return forcing;
    }

    void go(String path) {
        tab.go(path);
    }

    void press(String words) {
        var thing = one("main button, main .button, main summary, main a", words, "no button, link or drawer to press");
        thing.click();
        tab.page().waitForLoadState();
    }

    boolean offers(String words) {
        return seen(tab.page().locator("main button, main a.button")).stream()
                        .anyMatch(it -> Prose.plain(it).contains(words))
                || seen(tab.page().locator("main label:has(input)")).stream()
                        .filter(it -> !it.isEmpty())
                        .anyMatch(
                                it -> Prose.plain(it.strip().lines().findFirst().orElse(""))
                                        .equals(words));
    }

    /** Into the field with this label; “Fichiers, Parti” is the field Parti of the group Fichiers. */
    void write(String words, String label) {
        int comma = label.lastIndexOf(", ");
        var where = comma < 0 ? null : group(label.substring(0, comma));
        var name = where == null ? label : label.substring(comma + 2);
        var fields = where == null ? tab.page().getByLabel(name) : where.getByLabel(name);
        for (var it : fields.all())
            if (it.isVisible() && it.isEditable()) {
                it.fill("number".equals(it.getAttribute("type")) ? words.replace(',', '.') : words);
                return;
            }
        throw new AssertionError("no field “" + label + "” on " + tab.page().url() + ": " + reads());
    }

    private @org.jspecify.annotations.Nullable Locator group(String legend) {
        return tab.page().locator("main fieldset").all().stream()
                .filter(it -> Prose.plain(it.innerText()).startsWith(legend))
                .findFirst()
                .orElse(null);
    }

    void choose(String words) {
        one("main label", words, "nothing to choose").click();
    }

    void choose(String words, String label) {
        tab.page()
                .getByLabel(label)
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(words));
    }

    /** The words of the page that eyes can see, with plain spaces. */
    String reads() {
        return Prose.plain(tab.page().locator("main").innerText());
    }

    List<String> complaints() {
        return tab.complaints().stream()
                .filter(it -> !it.contains("the server responded with a status of 4"))
                .toList();
    }

    Tab tab() {
        return tab;
    }

    private Locator one(String selector, String words, String otherwise) {
        var found = tab.page().locator(selector).filter(new Locator.FilterOptions().setHasText(words));
        var seen = seen(found);
        for (int i = 0; i < seen.size(); i++) if (Prose.plain(seen.get(i)).equals(words)) return found.nth(i);
        for (int i = 0; i < seen.size(); i++) if (!seen.get(i).isEmpty()) return found.nth(i);
        throw new AssertionError(otherwise + " “" + words + "” on " + tab.page().url() + ": " + reads());
    }

    /** The words of each, as eyes see them; empty for what they do not see. */
    @SuppressWarnings("unchecked")
    private static List<String> seen(Locator found) {
        return (List<String>) found.evaluateAll("""
                all => all.map(e => {
                  const r = e.getBoundingClientRect();
                  return r.width > 0 && r.height > 0 && getComputedStyle(e).visibility === 'visible' ? e.innerText : '';
                })
                """);
    }

    @Override
    public void close() {
        tab.close();
    }
}
