package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The guide names only what there is. In its pages **bold** is a button, a link or a field, *italic* a page or a heading, and
 * `/code` an address.
 */
@FabComTest
@WithDemonstration
record GuideTest(Web web, RouteRules rules) {

    private static final Path GUIDE = Path.of("docs", "guide");
    private static final long MOST_PICTURES = 1_500_000;

    @Test
    void each_button_field_and_page_it_names_is_in_the_product() throws IOException {
        var missing = new ArrayList<String>();
        for (var language : List.of("fr", "en")) {
            var words = words(language);
            for (var page : pages(language))
                for (var name : found("\\*{1,2}([^*\n]+)\\*{1,2}", page))
                    if (!PLAIN.contains(name) && !words.contains(name)) missing.add(page + ": " + name);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void each_page_is_written_in_both_languages() throws IOException {
        assertThat(pages("en").stream().map(it -> it.getFileName().toString()))
                .containsExactlyElementsOf(pages("fr").stream()
                        .map(it -> it.getFileName().toString())
                        .toList());
    }

    @Test
    void whoever_reads_english_reads_it_in_english() {
        var visitor = web.visitor().with("Accept-Language", "en");
        var first = visitor.get("/guide");
        assertThat(first.h1()).isEqualTo("User guide");
        assertThat(first.page().select("main .guide").attr("lang")).isEqualTo("en");
        for (var link : first.page().select("main .guide a[href^=/guide]").eachAttr("href")) {
            var page = visitor.get(link);
            assertThat(page.status()).as(link).isEqualTo(200);
            boolean story = link.matches("/guide/un.*");
            assertThat(page.page().select("main .guide").attr("lang")).as(link).isEqualTo(story ? "fr" : "en");
            assertThat(page.page().select("main .guide[lang=en]").text())
                    .as(link)
                    .doesNotContainPattern(" (les|vous|pour|dans) ");
            for (var picture : page.page().select("main img").eachAttr("src"))
                assertThat(visitor.get(picture).status()).as(picture).isEqualTo(200);
            for (var further : page.page().select("main .guide a[href^=/]").eachAttr("href"))
                assertThat(visitor.get(further).follow().status())
                        .as(link + " → " + further)
                        .isEqualTo(200);
        }
        assertThat(visitor.get("/recherche?q=scale+weighing")
                        .page()
                        .select("a[href=/guide/pesee]")
                        .text())
                .as("found by its English words")
                .contains("Weighing");
    }

    @Test
    void each_address_it_names_answers() throws IOException {
        var routes = rules.all().stream()
                .filter(it -> it.method().equals("GET"))
                .map(it -> PathPatternParser.defaultInstance.parse(it.pattern()))
                .toList();
        var missing = new ArrayList<String>();
        for (var page : all())
            for (var address : found("`(/[^`]*)`", page))
                if (routes.stream().noneMatch(it -> it.matches(PathContainer.parsePath(address))))
                    missing.add(page.getFileName() + ": " + address);
        assertThat(missing).isEmpty();
    }

    @Test
    void each_picture_and_page_it_leads_to_exists_and_pictures_are_small() throws IOException {
        var missing = new ArrayList<String>();
        for (var page : all())
            for (var to : found("\\]\\(([^)#:]+)\\)", page))
                if (!Files.exists(page.resolveSibling(to))) missing.add(page.getFileName() + ": " + to);
        assertThat(missing).isEmpty();
        try (var pictures = Files.list(Path.of("docs", "images", "guide"))) {
            assertThat(pictures.mapToLong(it -> it.toFile().length()).sum()).isLessThan(MOST_PICTURES);
        }
    }

    @Test
    void it_is_read_offline_at_the_foot_of_each_page() {
        var visitor = web.visitor();
        var first = visitor.get("/").click("Mode d’emploi");
        assertThat(first.h1()).isEqualTo("Mode d’emploi");
        var links = first.page().select("main .guide a[href^=/guide]").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        for (var link : links) {
            var page = visitor.get(link);
            assertThat(page.status()).as(link).isEqualTo(200);
            assertThat(page.h1()).as(link).isNotEmpty();
            for (var picture : page.page().select("main img").eachAttr("src"))
                assertThat(visitor.get(picture).header("Content-Type"))
                        .as(picture)
                        .isEqualTo("image/png");
            for (var further : page.page().select("main .guide a[href^=/]").eachAttr("href"))
                assertThat(visitor.get(further).follow().status())
                        .as(link + " → " + further)
                        .isEqualTo(200);
        }
        assertThat(visitor.get("/guide/nulle-part").status()).isEqualTo(404);
        assertThat(visitor.get("/guide/images/nulle-part.png").status()).isEqualTo(404);
        assertThat(visitor.get("/guide/index").location()).isEqualTo("/guide");
    }

    /** Emphasis that names nothing. */
    private static final Set<String> PLAIN = Set.of("jaune", "Comptez", "catalogue", "rôles", "yellow", "Count");

    private static List<Path> all() throws IOException {
        var all = new ArrayList<>(pages("fr"));
        all.addAll(pages("en"));
        return all;
    }

    private static List<Path> pages(String language) throws IOException {
        try (var files = Files.list(language.equals("fr") ? GUIDE : GUIDE.resolve(language))) {
            return files.filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<String> found(String pattern, Path page) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(page))
                .results()
                .map(it -> plain(it.group(1)))
                .toList();
    }

    /** Every text of the product. */
    private static Set<String> words(String language) throws IOException {
        var words = new HashSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "i18n"))) {
            for (var file : files.filter(it -> it.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                var name = file.getFileName().toString().replace("_" + language + ".properties", "");
                var bundle = ResourceBundle.getBundle("i18n/" + name, Locale.of(language));
                bundle.keySet()
                        .forEach(it -> words.add(plain(bundle.getString(it).replace("''", "'"))));
            }
        }
        return words;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
