package org.fabcom.house;

import module java.base;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** The pages that one visitor reaches by links, a few of each kind, with what is broken: none is there, an error, a key for words. */
final class LinkWalk {

    private static final int OF_ONE_KIND = 2;
    private static final int OF_ONE_PARENT = 6;
    /** Of two parts may be the name of a table, which administrators read. */
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_-]*(\\.[a-zA-Z0-9_-]+){2,}");

    private static final Pattern BROKEN =
            Pattern.compile("\\b[a-z]+\\.[a-z.]+\\.[A-Z]\\w*(Exception|Error)\\b|Whitelabel");

    private final WebVisitor visitor;
    private final Set<String> keys;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int pages;

    private LinkWalk(WebVisitor visitor, Set<String> keys) {
        this.visitor = visitor;
        this.keys = keys;
    }

    static LinkWalk of(WebVisitor visitor, Set<String> keys, int most) {
        var walk = new LinkWalk(visitor, keys);
        var known = new LinkedHashSet<>(List.of("/"));
        var next = new ArrayDeque<>(known);
        while (!next.isEmpty() && walk.pages < most) {
            var path = next.poll();
            if (walk.often(path)) continue;
            for (var link : walk.read(path)) if (known.add(link)) next.add(link);
        }
        return walk;
    }

    /** Keys of all words that the house has, with the room that is left out. */
    static Set<String> keys(Path classes) throws IOException {
        var keys = new HashSet<String>();
        try (var all = Files.list(classes.resolve("i18n"))) {
            for (var it :
                    all.filter(one -> one.toString().endsWith(".properties")).toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(it, StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                keys.addAll(words.stringPropertyNames());
            }
        }
        return keys;
    }

    int pages() {
        return pages;
    }

    List<String> faults() {
        return faults;
    }

    /** Enough was seen of pages like this one, or of those beside it. */
    private boolean often(String path) {
        var bare = path.replaceFirst("\\?.*", "");
        var kind = Stream.of(bare.split("/"))
                .map(it -> it.matches(".*[0-9].*") ? "*" : it)
                .collect(Collectors.joining("/", "", path.contains("?") ? "?" : ""));
        var parent = bare.substring(0, bare.lastIndexOf('/') + 1) + "…";
        return kinds.merge(kind, 1, Integer::sum) > OF_ONE_KIND
                || bare.lastIndexOf('/') > 0 && kinds.merge(parent, 1, Integer::sum) > OF_ONE_PARENT;
    }

    private List<String> read(String path) {
        var answer = visitor.get(path).follow();
        pages++;
        if (answer.status() >= 500 || answer.status() == 404) faults.add(path + " answers " + answer.status());
        if (answer.status() >= 400 || !answer.header("Content-Type").startsWith("text/html")) return List.of();
        var text = answer.page().text();
        BROKEN.matcher(text).results().forEach(it -> faults.add(path + " shows " + it.group()));
        WORD.matcher(text)
                .results()
                .map(it -> it.group())
                .filter(keys::contains)
                .forEach(it -> faults.add(path + " shows the key " + it));
        return links(answer);
    }

    private static List<String> links(WebAnswer answer) {
        return answer.page().select("a[href^=/]").eachAttr("href").stream()
                .filter(it -> !it.startsWith("//"))
                .map(it -> it.replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }
}
