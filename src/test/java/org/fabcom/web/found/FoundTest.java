package org.fabcom.web.found;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.fabcom.instance.Answers;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What machines find of a territory: descriptions, things of schema.org, the list of pages, the addresses that everybody knows. */
@FabComTest
@WithDemonstration
record FoundTest(Web web, Answers answers) {

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

    private List<String> locations(String path) {
        var answer = web.visitor().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return LOCATION.matcher(answer.body())
                .results()
                .map(it -> it.group(1).replace("&amp;", "&"))
                .toList();
    }

    private WebAnswer first(String part, String kind) {
        return locations("/sitemap/" + part + ".xml").stream()
                .map(it -> web.visitor().get(URI.create(it).getRawPath()))
                .filter(it -> thing(it).has("@type")
                        && thing(it).get("@type").getAsString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + part));
    }

    private static JsonObject thing(WebAnswer page) {
        var script = page.page().selectFirst("script[type=application/ld+json]");
        return script == null
                ? new JsonObject()
                : JsonParser.parseString(script.data()).getAsJsonObject();
    }

    private static String meta(WebAnswer page, String name) {
        return page.page()
                .select("meta[name=" + name + "], meta[property=" + name + "]")
                .attr("content");
    }

    @Test
    void every_page_of_the_list_is_open_to_strangers_and_says_a_line_of_itself() {
        var parts = locations("/sitemap.xml");
        assertThat(parts)
                .anyMatch(it -> it.endsWith("/sitemap/events.xml"))
                .anyMatch(it -> it.endsWith("/sitemap/catalogue.xml"));
        for (var part : parts) {
            var pages = locations(URI.create(part).getPath());
            for (var it : pages.subList(0, Math.min(8, pages.size()))) {
                var page = web.visitor().get(URI.create(it).getRawPath());
                assertThat(page.status()).as(it).isEqualTo(200);
                assertThat(page.page().select("meta[name=robots][content=noindex]"))
                        .as(it)
                        .isEmpty();
                assertThat(meta(page, "description")).as(it).hasSizeBetween(10, 160);
                assertThat(meta(page, "og:title")).as(it).isNotBlank();
                assertThat(meta(page, "og:description")).as(it).isNotBlank();
                assertThat(meta(page, "og:url")).as(it).isEqualTo(it);
            }
        }
    }

    @Test
    void an_event_a_place_a_program_and_an_offer_are_named_as_schema_org_names_them() {
        var event = thing(first("events", "Event"));
        assertThat(event.get("startDate").getAsString()).startsWith("20");
        assertThat(event.getAsJsonObject("location").get("@type").getAsString()).isIn("Place", "VirtualLocation");
        assertThat(event.getAsJsonObject("organizer").get("name").getAsString()).isNotBlank();
        assertThat(thing(first("places", "Place"))
                        .getAsJsonObject("address")
                        .get("addressLocality")
                        .getAsString())
                .isNotBlank();
        assertThat(thing(first("catalogue", "SoftwareApplication")).get("name").getAsString())
                .isNotBlank();
        assertThat(thing(first("posts", "Offer")).get("category").getAsString()).isNotBlank();
    }

    @Test
    void what_people_write_never_ends_the_script_that_holds_it() {
        var json = Thing.of("Event")
                .with("name", "</script><script>alert('é & <b>')</script>")
                .json();
        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(JsonParser.parseString(json).getAsJsonObject().get("name").getAsString())
                .isEqualTo("</script><script>alert('é & <b>')</script>");
    }

    @Test
    void a_page_with_json_inside_breaks_no_rule_and_the_house_can_be_put_on_a_telephone() {
        try (var tab = Browser.whole().open(web.address(), Look.PHONE)) {
            tab.go(URI.create(locations("/sitemap/events.xml").getFirst()).getPath());
            assertThat(tab.complaints()).isEmpty();
            tab.go("/");
            var session = tab.page().context().newCDPSession(tab.page());
            var errors = session.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");
            // a tab of these tests is a private window, the only thing that Chromium has against it
            assertThat(errors.toString()).isEqualTo("[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]");
            var manifest = session.send("Page.getAppManifest");
            assertThat(manifest.getAsJsonArray("errors").toString()).isEqualTo("[]");
        }
    }

    @Test
    void the_demonstration_is_not_to_be_found_but_says_where_its_pages_are() {
        assertThat(web.visitor().get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void whom_to_tell_of_a_hole_is_said_as_soon_as_somebody_is_named() {
        answers.save(Map.of("contact_email", "bonjour@fabrique.example"), null);
        var said = web.visitor().get("/.well-known/security.txt");
        assertThat(said.header("Content-Type")).startsWith("text/plain");
        assertThat(said.body())
                .contains("Contact: mailto:bonjour@fabrique.example\r\n", "/.well-known/security.txt\r\n");
        var expires = Instant.parse(said.body().replaceAll("(?s).*Expires: (\\S+).*", "$1"));
        assertThat(expires).isBetween(Instant.now(), Instant.now().plus(365, ChronoUnit.DAYS));
    }

    @Test
    void password_managers_are_led_to_the_account() {
        var answer = web.visitor().get("/.well-known/change-password");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/moi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "platforms",
                "developmentStatus",
                "softwareType",
                "description",
                "legal",
                "maintenance",
                "localisation"
            })
    void the_program_describes_itself_for_catalogues(String key) throws Exception {
        var said = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("publiccode.yml")));
        assertThat(said.get("publiccodeYmlVersion")).isEqualTo("0.5.0");
        assertThat(said.containsKey(key)).isTrue();
        for (var words : ((Map<?, ?>) said.get("description")).values()) {
            var it = (Map<?, ?>) words;
            assertThat(it.get("shortDescription").toString()).hasSizeLessThanOrEqualTo(150);
            assertThat(it.get("longDescription").toString()).hasSizeBetween(150, 10_000);
        }
    }
}
