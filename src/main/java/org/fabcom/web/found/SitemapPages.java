package org.fabcom.web.found;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.listing.Published;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What search engines may read: robots.txt (RFC 9309) and the list of pages (sitemaps.org 0.9), in parts. As a stranger sees it. */
@Controller
record SitemapPages(
        ObjectProvider<NavigationEntry> menu,
        ObjectProvider<Published<?>> lists,
        ObjectProvider<Indexed> others,
        Optional<Rooms> rooms,
        Demonstration demonstration) {

    /** The most that a part may hold. */
    private static final int MOST = 50_000;

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

    @GetMapping("/robots.txt")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> robots(Page page) {
        // an invented territory and one that is not founded yet are not to be found; filters of lists lead nowhere new
        var text = demonstration.on() || page.site().bare()
                ? "User-agent: *\nDisallow: /\n"
                : "User-agent: *\nDisallow: /*?\nDisallow: /api/\n\nSitemap: " + page.absolute("/sitemap.xml") + "\n";
        return answer("text/plain; charset=utf-8", text);
    }

    @GetMapping("/sitemap.xml")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> index(Page page) {
        var parts =
                parts().keySet().stream().map(it -> "/sitemap/" + it + ".xml").toList();
        return answer("application/xml", written("sitemapindex", "sitemap", parts, page));
    }

    @GetMapping("/sitemap/{name}.xml")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> part(String name, Page page) {
        var part = parts().get(name);
        if (part == null) throw Problem.notFound();
        return answer("application/xml", written("urlset", "url", part.apply(page), page));
    }

    /** What a room lists by itself stands before a published list of that name. */
    private Map<String, Function<Page, List<String>>> parts() {
        var parts = new LinkedHashMap<String, Function<Page, List<String>>>();
        parts.put("pages", page -> entries());
        lists.orderedStream()
                .filter(it -> it.scope().isEmpty() && open(it.room()))
                .forEach(it -> parts.put(it.name(), page -> it.paths(Visitor.ANONYMOUS, page, MOST)));
        others.orderedStream()
                .filter(it -> open(it.room()))
                .forEach(it -> parts.put(it.name(), page -> it.paths(MOST)));
        return parts;
    }

    private List<String> entries() {
        var all = new ArrayList<>(List.of("/"));
        menu.orderedStream()
                .filter(it -> it.place() == Place.MENU || it.place() == Place.FOOTER)
                .filter(it -> open(it.room()) && it.visibleTo(Visitor.ANONYMOUS))
                .forEach(it -> all.add(it.url()));
        return all.stream().distinct().toList();
    }

    private boolean open(String room) {
        return rooms.map(it -> it.open(room)).orElse(true);
    }

    private static String written(String all, String one, List<String> paths, Page page) {
        var text = new StringBuilder(HEAD.formatted(all));
        for (var it : paths)
            text.append("\n<" + one + "><loc>")
                    .append(HtmlUtils.htmlEscape(page.absolute(it)))
                    .append("</loc></" + one + ">");
        return text.append("\n</" + all + ">\n").toString();
    }

    private static ResponseEntity<byte[]> answer(String type, String text) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "public, max-age=3600")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
