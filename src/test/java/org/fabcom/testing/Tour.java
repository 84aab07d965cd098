package org.fabcom.testing;

import module java.base;
import org.fabcom.web.access.RouteRules;
import org.jsoup.nodes.Document;

/**
 * The pages as somebody finds them: every route without a variable, and of each route with some the first address that a link names.
 * Each page is read once.
 */
public final class Tour {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final WebVisitor visitor;
    private final List<String> patterns;
    private final Map<String, String> met = new TreeMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    public Tour(WebVisitor visitor, RouteRules rules) {
        this.visitor = visitor;
        this.patterns = rules.all().stream()
                .filter(it -> it.method().equals("GET"))
                .map(RouteRules.Route::pattern)
                .filter(it -> !it.startsWith("/api") && !it.equals("/error"))
                .toList();
    }

    /** Shows each page with the address by which it was found; answers an address of each route that was met. */
    public Map<String, String> through(BiConsumer<String, Document> look) {
        patterns.stream().filter(it -> !it.contains("{")).forEach(this::meet);
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var answer = visitor.get(path);
            if (answer.status() != 200 || !answer.header("Content-Type").startsWith("text/html")) continue;
            look.accept(path, answer.page());
            answer.page().select("a[href^=/]").eachAttr("href").stream()
                    .map(it -> it.split("#")[0])
                    .forEach(this::meet);
        }
        return met;
    }

    private void meet(String address) {
        var path = address.split("\\?")[0];
        pattern(path).forEach(it -> {
            boolean more = address.contains("?") && seen.add(it + " with a query");
            if (met.putIfAbsent(it, address) == null || more) waiting.add(address);
        });
    }

    /** The route that answers this path; none for files and the like. */
    public Stream<String> pattern(String path) {
        if (patterns.contains(path)) return Stream.of(path);
        return patterns.stream()
                .filter(it -> it.contains("{")
                        && path.matches(VARIABLE.matcher(it).replaceAll("[^/]+").replace(".", "\\.")))
                .limit(1);
    }
}
