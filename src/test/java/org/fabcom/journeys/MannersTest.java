package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.Access;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files, feeds and pages behave towards machines: what is the same is not sent again, what is private says so. */
@FabComTest
@WithDemonstration
record MannersTest(Web web, Neighbours neighbours, RouteRules rules) {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agenda.ics",
                "/agenda.atom",
                "/place.atom",
                "/agenda.csv",
                "/place.csv",
                "/place.ods",
                "/catalogue.json",
                "/lieux.csv",
                "/api/v1/events",
                "/api/openapi.json",
                "/sitemap.xml",
                "/manifest.webmanifest"
            })
    void what_everybody_may_read_is_marked_kept_and_open_to_other_sites(String path) {
        var first = web.visitor().get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).startsWith("public");
        assertThat(String.join(",", first.headers("Vary"))).containsIgnoringCase("Accept-Language");
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        var again = web.visitor().with("If-None-Match", first.header("ETag")).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(web.visitor().with("If-None-Match", "W/\"other\"").get(path).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agenda", "/catalogue", "/place", "/mentions-legales"})
    void a_page_that_one_has_is_not_sent_again_until_it_is_another(String path) {
        var visitor = web.visitor();
        visitor.get("/recherche");
        var first = visitor.get(path);
        var tag = first.header("ETag");
        assertThat(tag).startsWith("W/");
        var held = visitor.with("If-None-Match", tag).get(path);
        assertThat(held.status())
                .as("the token of its forms is drawn anew, the page is the same")
                .isEqualTo(304);
        assertThat(held.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(visitor.with("Accept-Language", "en").get(path).status()).isEqualTo(200);
        var other = web.visitor();
        other.get("/recherche");
        assertThat(other.with("If-None-Match", tag).get(path).status())
                .as("another browser has another token")
                .isEqualTo(200);
    }

    @Test
    void whoever_signs_in_gets_their_own_page() {
        var visitor = web.visitor();
        visitor.get("/recherche");
        var tag = visitor.get("/agenda").header("ETag");
        visitor.post("/connexion/demonstration", "qui", "lucie");
        assertThat(visitor.with("If-None-Match", tag).get("/agenda").status()).isEqualTo(200);
    }

    @Test
    void no_private_file_may_be_kept_by_others_or_read_by_other_sites() {
        var me = neighbours.signedIn(neighbours.person("Rita Ferrand", InstanceRole.values()));
        var seen = new ArrayList<String>();
        for (var route : rules.all()) {
            if (!route.method().equals("GET") || route.rule().value() == Access.Level.PUBLIC) continue;
            if (route.pattern().replaceAll("\\{format:[^}]+\\}", "csv").contains("{")) continue;
            var path = route.pattern()
                    .replaceAll("\\{format:\\[a-z\\]\\+\\}", "csv")
                    .replaceAll("\\{format:xlsx\\|ods\\}", "ods");
            var answer = me.get(path);
            if (answer.status() != 200 || answer.header("Content-Type").startsWith("text/html")) continue;
            seen.add(path);
            assertThat(answer.header("Cache-Control")).as(path).containsAnyOf("private", "no-store");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        }
        assertThat(seen).hasSizeGreaterThan(5);
        assertThat(me.get("/api/v1/events").header("Cache-Control"))
                .as("never the cookie")
                .startsWith("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agenda.csv",
                "/place.csv",
                "/place.json",
                "/catalogue.csv",
                "/groupes.csv",
                "/accompagnateurs.csv",
                "/qui-fait-quoi.csv",
                "/lieux.csv",
                "/api/v1/events",
                "/api/v1/posts"
            })
    void open_data_have_the_same_columns_and_codes_in_whatever_language(String path) {
        var french = web.visitor().get(path);
        assertThat(french.status()).isEqualTo(200);
        var english = web.visitor().with("Accept-Language", "en").get(path);
        assertThat(english.body()).isEqualTo(french.body());
    }

    @Test
    void whoever_wants_words_asks_for_their_language() {
        assertThat(line(web.visitor().get("/place.csv")))
                .endsWith("category;kind;title;text;price;left;owner;commune;tags;until");
        assertThat(line(web.visitor().get("/place.csv?lang=en")))
                .isNotEqualTo(line(web.visitor().get("/place.csv?lang=fr")));
        assertThat(web.visitor().get("/agenda.csv").body()).contains("WORKSHOP");
        assertThat(web.visitor().get("/agenda.csv?lang=fr").body())
                .contains(";Atelier;")
                .doesNotContain("WORKSHOP");
        var link = web.visitor()
                .get("/agenda")
                .page()
                .select("a[href^=/agenda.csv]")
                .attr("href");
        assertThat(link).contains("lang=fr");
    }

    private static String line(WebAnswer csv) {
        return csv.body().lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agenda.atom", "/place.atom"})
    void feeds_come_packed_and_are_read_by_a_reader_of_feeds_with_names_that_last(String path) throws Exception {
        var packed = web.visitor().with("Accept-Encoding", "gzip").get(path);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        var feed = read(packed.bytes());
        assertThat(feed.getEntries())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getUri()).startsWith("urn:uuid:"));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).startsWith("http");
        var again = read(web.visitor()
                .with("Accept-Encoding", "gzip")
                .with("Accept-Language", "en")
                .get(path)
                .bytes());
        assertThat(again.getUri()).isEqualTo(feed.getUri());
        assertThat(uris(again)).isEqualTo(uris(feed)).doesNotHaveDuplicates();
        var page = web.visitor().get(path.replace(".atom", "")).page();
        assertThat(page.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
                .isEqualTo(path);
    }

    private static List<String> uris(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getUri).toList();
    }

    private static SyndFeed read(byte[] packed) throws Exception {
        var input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        return input.build(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8));
    }

    @Test
    void the_calendar_of_the_territory_keeps_to_75_octets_a_line_and_may_be_subscribed_to() throws Exception {
        var calendar = web.visitor().get("/agenda.ics").body();
        assertThat(calendar.split("\r\n"))
                .allSatisfy(
                        it -> assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(new CalendarBuilder().build(new StringReader(calendar)).getComponents())
                .hasSizeGreaterThan(5);
        assertThat(web.visitor().get("/agenda").page().select("a[href^=webcal]").attr("href"))
                .matches("webcal://[^/]+/agenda\\.ics");
    }

    @Test
    void a_page_of_another_site_may_ask_whether_something_is_new() {
        var asked = web.visitor()
                .with("Origin", "https://example.org")
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS", "/api/v1/events", "text/plain", "");
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("If-None-Match");
        var written = web.visitor()
                .with("Origin", "https://example.org")
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/api/v1/events", "text/plain", "");
        assertThat(written.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
