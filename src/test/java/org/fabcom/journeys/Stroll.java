package org.fabcom.journeys;

import module java.base;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.access.RouteRules;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Follows every link of the house from the entrance on, as one visitor, and notes what is wrong at each stop. */
final class Stroll {

    private static final int MOST_OF_ONE_KIND = 5;

    private final WebVisitor visitor;
    private final List<PathPattern> patterns;
    private final int most;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, WebAnswer> longest = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> pictures = new LinkedHashSet<>();

    Stroll(WebVisitor visitor, RouteRules rules, int most) {
        this.visitor = visitor;
        this.most = most;
        this.patterns = rules.all().stream()
                .filter(it -> it.method().equals("GET"))
                .map(it -> PathPatternParser.defaultInstance.parse(it.pattern()))
                .sorted()
                .toList();
    }

    Stroll go() {
        var known = new LinkedHashSet<String>(Set.of("/"));
        var next = new ArrayDeque<String>(known);
        for (int visited = 0; !next.isEmpty() && visited < most; ) {
            var path = next.poll();
            if (seen.merge(kind(path), 1, Integer::sum) > MOST_OF_ONE_KIND) continue;
            visited++;
            for (var link : visit(path)) if (known.add(link)) next.add(link);
        }
        return this;
    }

    /** One page of each kind that was met, the one with the longest heading: kind, then address. */
    Map<String, String> pages() {
        return pages;
    }

    /** What is wrong, one line each. */
    List<String> faults() {
        return faults;
    }

    private List<String> visit(String path) {
        var answer = visitor.get(path).follow();
        if (answer.status() != 200) {
            faults.add(path + " answers " + answer.status());
            return List.of();
        }
        if (!answer.header("Content-Type").startsWith("text/html")) return List.of();
        keep(kind(path), path, answer);
        look(path, answer);
        lookAtPictures(path, answer);
        return links(answer);
    }

    private void lookAtPictures(String path, WebAnswer answer) {
        for (var it : answer.page().select("img[src^=/]").eachAttr("src")) {
            if (!pictures.add(it)) continue;
            var picture = visitor.get(it);
            if (picture.status() != 200 || !picture.header("Content-Type").startsWith("image/"))
                faults.add(path + " shows a picture " + it + " that answers " + picture.status());
        }
    }

    private void keep(String kind, String path, WebAnswer answer) {
        var before = longest.get(kind);
        if (before != null && before.h1().length() >= answer.h1().length()) return;
        longest.put(kind, answer);
        pages.put(kind, path);
    }

    private void look(String path, WebAnswer answer) {
        var page = answer.page();
        if (page.select("h1").size() != 1)
            faults.add(path + " has " + page.select("h1").size() + " h1");
        if (page.title().isBlank() || page.title().startsWith("·")) faults.add(path + " has no title");
        if (page.select("html[lang]").isEmpty()) faults.add(path + " says no language");
        if (page.select("main").size() != 1) faults.add(path + " has no main part");
        boolean paper = path.contains("imprimer");
        if (!paper
                && (page.select("body > header").isEmpty()
                        || page.select("body > footer").isEmpty())) faults.add(path + " has no header or no footer");
        if (page.select("h1, h2, h3, a, button").stream()
                .anyMatch(it -> it.text().isBlank()
                        && it.select("[aria-label], .hidden, title").isEmpty()))
            faults.add(path + " has an empty heading, link or button");
    }

    private static List<String> links(WebAnswer answer) {
        return answer.page().select("a[href]").stream()
                .map(it -> it.attr("href"))
                .filter(it -> it.startsWith("/") && !it.startsWith("//") || it.startsWith("?"))
                .map(it -> it.startsWith("?")
                        ? URI.create(answer.page().location()).getPath() + it
                        : it)
                .map(it -> it.replaceFirst("#.*", ""))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** Pages drawn alike: the route's pattern, apart for paper. */
    private String kind(String path) {
        var bare = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        var pattern = patterns.stream()
                .filter(it -> it.matches(bare))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("nowhere");
        return pattern + (path.contains("imprimer") ? " on paper" : "");
    }
}
