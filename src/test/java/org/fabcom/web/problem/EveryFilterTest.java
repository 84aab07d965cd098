package org.fabcom.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Rights;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Tour;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.access.RouteRules;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page with filters, every file of a list and every list for programs, as the routes name them, in the lived-in
 * territory: each of their parameters is asked with what nobody can mean, and is refused (whose wallet it is: 403 or 404; all others by
 * their name).
 */
@FabComTest
@WithDemonstration
record EveryFilterTest(
        Web web, Neighbours neighbours, Rights rights, RouteRules rules, ApiTokens tokens, JsonMapper json, Sql db) {

    private static final String RUBBISH = "~\u202erien";

    /** Words to look for always mean themselves: text, and a commune as somebody types it. */
    private static final Set<String> WORDS = Set.of("q", "pres", "pres-nom");

    /** Not filters: where one goes back to, and how a page is drawn. */
    private static final Set<String> MANNERS = Set.of("suite", "imprimer");

    /** Names that people gave, and values behind a figure: whoever has none of it finds nothing, and the page says so. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("appel", "/structures/.*/cotisations.*"),
            Map.entry("categorie", "/(structures/.*/adherents|api/v1/members).*"),
            Map.entry("commune", "/(accompagnement/(file|dossiers)|pesee|api/v1/pickups).*"),
            Map.entry("ou", "/(agenda|api/v1/events).*"),
            Map.entry("mot", "/(place|api/v1/posts).*"),
            Map.entry("prix-min", "/(place|api/v1/posts).*"), // says nothing before a currency is chosen
            Map.entry("prix-max", "/(place|api/v1/posts).*"),
            Map.entry("savoir-faire", "/(accompagnateurs|api/v1/accompaniers).*"),
            Map.entry("valeur", "/actes/.*"),
            Map.entry("famille", "/(pesee|api/v1/objects).*"),
            Map.entry("place", "/(pesee|api/v1/objects).*"),
            Map.entry("site", "/(pesee|api/v1/objects).*"),
            Map.entry("vehicule", "/(pesee|api/v1/rounds).*"),
            Map.entry("exercice", "/comptabilite")); // of no structure: its page asks whose books first

    /** What these pages are asked is what their form begins with, or an answer to a question, not a filter. */
    private static final String BEGUN =
            "/faire-le-point.*|/payer|/recevoir|/demander|/connexion.*|/inscription.*|/style.*"
                    + "|.*/(nouveau|nouvelle|deplacer|repondre|demander|ajouter|modifier)|/catalogue/.*/corriger.*";

    @Test
    void every_parameter_of_every_page_refuses_what_nobody_can_mean() {
        var me = neighbours.signedIn(somebody());
        var tour = new Tour(me, rules);
        var asked = new TreeMap<String, Set<String>>();
        var met = tour.through((path, page) -> asked(tour, path, page, asked));
        var silent = new ArrayList<String>();
        int refused = 0;
        for (var page : asked.entrySet()) {
            var address = met.get(page.getKey());
            if (address == null) continue;
            for (var name : page.getValue()) {
                if (WORDS.contains(name) || meansItself(page.getKey(), name)) continue;
                var answer = me.get(with(address, name));
                if (answer.status() == 400
                        && answer.text().contains("FC-0462")
                        && answer.text().contains("« " + name + " »")) refused++;
                else if (answer.status() < 400 || answer.status() >= 500)
                    silent.add(page.getKey() + " " + name + " " + answer.status());
            }
        }
        System.err.println("EveryFilterTest: pages met " + met.size() + ", refused " + refused + ", silent " + silent);
        assertThat(silent).isEmpty();
        assertThat(met).hasSizeGreaterThan(200);
        assertThat(refused).isGreaterThan(50);
    }

    private static boolean meansItself(String pattern, String name) {
        boolean file = pattern.matches(".*\\.(csv|xlsx|ods|json|pdf)");
        return MANNERS.contains(name)
                || pattern.matches(BEGUN)
                || pattern.matches(NAMES.getOrDefault(name, "none"))
                || file && name.equals("page");
    }

    /** Instead of what the address already says of it. */
    private static String with(String address, String name) {
        var bare = address.replaceAll("([?&])" + name + "=[^&]*", "$1");
        return bare + (bare.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(RUBBISH, StandardCharsets.UTF_8);
    }

    @Test
    void what_a_page_does_not_know_is_no_filter_of_it() {
        assertThat(web.visitor().get("/agenda?du=abc").status())
                .as("the agenda has periods, no days: nothing is left out in silence, since nothing was offered")
                .isEqualTo(200);
    }

    @Test
    void the_way_out_is_the_same_page_without_that_filter() {
        var answer = web.visitor().get("/agenda?q=atelier&quand=abc");
        assertThat(answer.page().select("main a.go").eachText()).containsExactly("Voir la liste sans ce filtre");
        assertThat(answer.page().select("main a.go").attr("href")).isEqualTo("/agenda?q=atelier");
        assertThat(web.visitor().get("/rien").page().select("main a.go")).isEmpty();
    }

    @Test
    void so_does_every_list_for_programs() {
        var me = somebody();
        var program = program(me, InstanceRole.COORDINATOR);
        var editors = program(me, InstanceRole.CATALOGUE_EDITOR);
        var silent = new ArrayList<String>();
        int refused = 0;
        var paths = json.readTree(program.get("/api/openapi.json").body()).get("paths");
        for (var path : paths.properties()) {
            var read = path.getValue().get("get");
            if (read == null || path.getKey().contains("{") || !read.has("parameters")) continue;
            for (var it : read.get("parameters")) {
                var name = it.path("name").asString("");
                if (!it.path("in").asString("").equals("query")
                        || WORDS.contains(name)
                        || meansItself(path.getKey(), name)) continue;
                var answer = program.get(with(path.getKey(), name));
                if (answer.status() == 403) answer = editors.get(with(path.getKey(), name));
                if (answer.status() == 400 && answer.body().contains("\"code\":\"FC-0462\"")) refused++;
                else silent.add(path.getKey() + " " + name + " " + answer.status());
            }
        }
        System.err.println("EveryFilterTest: programs refused " + refused + ", silent " + silent);
        assertThat(silent).isEmpty();
        assertThat(refused).isPositive();
    }

    private WebVisitor program(PartyId me, InstanceRole role) {
        var token = tokens.make(me, "essai " + role, role, Set.of(TokenScope.values()), Duration.ofDays(1), me);
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    private static void asked(Tour tour, String path, Document page, Map<String, Set<String>> asked) {
        for (var form : page.select("main form[method=get], main form:not([method])"))
            for (var field : form.select("[name]"))
                ask(tour, form.hasAttr("action") ? form.attr("action") : path, field.attr("name"), asked);
        for (var link : page.select("main a[href^=/]").eachAttr("href")) {
            var parts = link.split("#")[0].split("\\?", 2);
            if (parts.length > 1) for (var it : parts[1].split("&")) ask(tour, parts[0], it.split("=")[0], asked);
        }
    }

    private static void ask(Tour tour, String path, String name, Map<String, Set<String>> asked) {
        tour.pattern(path.split("\\?")[0])
                .forEach(it -> asked.computeIfAbsent(it, any -> new TreeSet<>()).add(name));
    }

    /** Whoever manages an organisation that keeps books, and may besides do all that the instance gives. */
    private PartyId somebody() {
        var manager = new PartyId(db.sql("""
                select s.person from people.seat s join accounting.book_period b on b.party = s.organisation
                where s.seat = 'MANAGER' limit 1
                """).single(UUID.class));
        for (var role : InstanceRole.values()) rights.grant(manager, role, manager);
        return manager;
    }
}
