package org.fabcom.web.listing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of any list are saved under a name by whoever is signed in, for themselves. */
@FabComTest
class SavedViewsTest {

    private static final String NARROWED = "/actes?forme=collectif&lieu=a_distance&du=2026-01-01";

    private final Neighbours neighbours;
    private final Web web;
    private final Jobs jobs;
    private final Sql db;
    private WebVisitor yann;

    SavedViewsTest(Neighbours neighbours, Web web, Jobs jobs, Sql db) {
        this.neighbours = neighbours;
        this.web = web;
        this.jobs = jobs;
        this.db = db;
    }

    @BeforeEach
    void yann_comes_in() {
        yann = neighbours.signedIn(neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR));
    }

    private void saved(String path, String name) {
        yann.get(path).form("Garder").fill("Nom de la vue", name).submit();
    }

    private String link(String path, String name) {
        return yann.get(path).page().select("main a").stream()
                .filter(it -> it.text().equals(name))
                .map(it -> it.attr("href"))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_view_leads_back_to_all_its_filters_and_only_its_owner_has_it() {
        saved(NARROWED, "Ateliers de l’année");
        assertThat(link("/actes", "Ateliers de l’année")).isEqualTo(NARROWED);
        assertThat(yann.get(NARROWED).text()).doesNotContain("Garder cette vue");
        var nadia = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(nadia.get("/actes").text()).doesNotContain("Ateliers de l’année");
    }

    @Test
    void the_same_name_takes_the_new_filters() {
        saved(NARROWED, "Ma vue");
        saved("/actes?forme=individuel", "Ma vue");
        assertThat(link("/actes", "Ma vue")).isEqualTo("/actes?forme=individuel");
    }

    @Test
    void one_that_is_removed_comes_back_with_undo() {
        saved(NARROWED, "Ma vue");
        var removed =
                yann.get(NARROWED).form("Retirer la vue « Ma vue »").submit().follow();
        assertThat(link("/actes", "Ma vue")).isEmpty();
        removed.form("Annuler").submit();
        assertThat(link("/actes", "Ma vue")).isEqualTo(NARROWED);
    }

    @Test
    void every_list_has_it_and_visitors_do_not() {
        saved("/lieux?q=filature", "Filature");
        assertThat(link("/lieux", "Filature")).isEqualTo("/lieux?q=filature");
        assertThat(link("/actes", "Filature")).as("each list its own").isEmpty();
        assertThat(web.visitor().get("/lieux?q=filature").text()).doesNotContain("Garder cette vue");
    }

    @Test
    void nothing_leads_out_of_the_house() {
        assertThat(yann.post("/vues", "chemin", "//ailleurs.example/", "filtres", "a=b", "nom", "x")
                        .status())
                .isEqualTo(404);
        assertThat(yann.post("/vues", "chemin", "/actes", "filtres", "a=b\nc", "nom", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twenty_of_a_list_are_enough_and_the_next_one_is_refused_in_words() {
        for (int i = 1; i <= 20; i++) saved("/lieux?q=mot" + i, "Vue " + i);
        var refused = yann.get("/lieux?q=encore").form("Garder").fill("Nom de la vue", "Une de trop");
        assertThat(refused.submit().follow().text()).contains("Vous gardez déjà 20 vues de cette liste");
        assertThat(link("/lieux", "Une de trop")).isEmpty();
        assertThat(link("/lieux", "Vue 1")).isEqualTo("/lieux?q=mot1");
        saved("/lieux?q=autre", "Vue 1");
        assertThat(link("/lieux", "Vue 1")).as("the same name replaces").isEqualTo("/lieux?q=autre");
        saved("/actes?forme=individuel", "Ailleurs");
        assertThat(link("/actes", "Ailleurs")).as("another list").isNotEmpty();
    }

    @Test
    void forty_clicks_of_eight_windows_at_once_leave_twenty_and_each_is_told_which() throws Exception {
        var lea = neighbours.person("Léa Marchand");
        var windows = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 8; i++) {
            var window = neighbours.signedIn(lea);
            var first = 5 * i;
            windows.add(() -> IntStream.range(first, first + 5)
                    .mapToObj(n -> window.post("/vues", "chemin", "/lieux", "filtres", "q=mot" + n, "nom", "Vue " + n)
                            .follow()
                            .text())
                    .toList());
        }
        var told = Together.all(windows).stream().flatMap(List::stream).toList();
        assertThat(told).filteredOn(it -> it.contains("» est gardée")).hasSize(20);
        assertThat(told)
                .filteredOn(it -> it.contains("Vous gardez déjà 20 vues"))
                .hasSize(20);
        assertThat(db.sql("select count(*) from web.saved_view where person = :id")
                        .param("id", lea.id().value())
                        .single(Long.class))
                .isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "61 signes", "deux\nlignes"})
    void a_name_is_a_line_of_sixty(String typed) {
        var name = typed.startsWith("61") ? "é".repeat(61) : typed;
        var refused = yann.post("/vues", "chemin", "/lieux", "filtres", "q=mot", "nom", name);
        assertThat(refused.follow().text()).contains("Donnez à la vue un nom d’une ligne, de 60 signes au plus");
        assertThat(yann.get("/lieux?q=mot").text()).contains("Garder cette vue");
        saved("/lieux?q=mot", "é".repeat(60));
        assertThat(link("/lieux", "é".repeat(60))).isNotEmpty();
    }

    /** As after an update that took values away; what is left of the view holds. */
    @Test
    void values_that_a_list_no_longer_has_are_left_out_and_named() {
        yann.post(
                "/vues",
                "chemin",
                "/catalogue",
                "filtres",
                "licence=magique&q=agenda&page=x&tri=lune",
                "nom",
                "Libres");
        var opened = yann.get(link("/catalogue", "Libres"));
        for (int i = 0; i < 3 && opened.status() == 303; i++) opened = opened.follow();
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text())
                .contains("La vue « Libres » demandait aussi ce que cette liste ne connaît plus", "licence");
        assertThat(opened.page().select("input[name=q]").attr("value")).isEqualTo("agenda");
        assertThat(yann.get("/catalogue?licence=autre").status())
                .as("nobody saved this")
                .isEqualTo(400);
        assertThat(web.visitor().get("/catalogue?licence=magique").status()).isEqualTo(400);
    }

    @Test
    void one_of_which_the_list_knows_nothing_any_more_is_removed_from_the_list() {
        yann.post("/vues", "chemin", "/catalogue", "filtres", "licence=magique", "nom", "Perdue");
        saved("/catalogue?q=agenda", "Autre");
        var opened = yann.get(link("/catalogue", "Perdue"));
        for (int i = 0; i < 3 && opened.status() == 303; i++) opened = opened.follow();
        assertThat(opened.text()).contains("ne connaît plus (licence)");
        var removed = opened.form("Retirer la vue « Perdue »").submit().follow();
        assertThat(removed.text()).contains("La vue « Perdue » est retirée.");
        assertThat(link("/catalogue", "Perdue")).isEmpty();
        assertThat(link("/catalogue", "Autre")).isNotEmpty();
        assertThat(yann.get("/catalogue?q=agenda").page().select("form[action$=/retirer]"))
                .as("once where it is open")
                .hasSize(1);
    }

    @Test
    void a_filter_that_a_list_no_longer_has_is_named_where_the_view_is_open() {
        yann.post("/vues", "chemin", "/actes", "filtres", "forme=collectif&ancien=oui", "nom", "D’avant");
        assertThat(yann.get(link("/actes", "D’avant")).text())
                .contains("La vue « D’avant » demandait aussi ce que cette liste ne connaît plus (ancien)");
    }

    /** All that the page itself offers as a filter, at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actes",
                "/lieux",
                "/catalogue",
                "/place",
                "/agenda",
                "/groupes",
                "/accompagnement/dossiers",
                "/porte-monnaie/releve",
                "/accompagnateurs",
                "/communs",
                "/personnes"
            })
    void what_a_list_offers_it_knows(String path) {
        var all = neighbours.signedIn(neighbours.person("Inès", InstanceRole.COORDINATOR, InstanceRole.MEDIATOR));
        var page = all.get(path).page();
        var asked = new TreeMap<String, String>();
        for (var it : page.select("main a[href^='" + path + "?']"))
            for (var one : it.attr("href").substring(path.length() + 1).split("&"))
                asked.put(one.replaceAll("=.*", ""), one.replaceAll(".*=", ""));
        for (var it : page.select("main form[method=get][action='" + path + "'] [name]")) {
            var value = it.is("select") ? it.select("option[value!='']").attr("value") : it.attr("value");
            if (it.is("[type=date]")) value = "2026-11-28";
            if (it.is("[type=search]")) value = "mot";
            if (!value.isEmpty()) asked.put(it.attr("name"), value);
        }
        asked.keySet().removeAll(List.of("page", "lang"));
        var query = asked.entrySet().stream().map(Object::toString).collect(joining("&"));
        if (query.isEmpty()) return;
        all.post("/vues", "chemin", path, "filtres", query, "nom", "Toutes");
        var opened = all.get(path + "?" + query);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.text()).contains("Toutes").doesNotContain("ne connaît plus");
    }

    @Test
    void they_cost_a_visitor_nothing_and_a_page_one_statement() {
        var visitor = web.visitor();
        assertThat(asked(visitor, "/lieux?q=filature")).isZero();
        saved("/lieux?q=filature", "Filature");
        assertThat(asked(yann, "/lieux?q=filature")).isEqualTo(1);
    }

    private static long asked(WebVisitor who, String path) {
        return Statements.said(() -> who.get(path)).stream()
                .filter(it -> it.contains("saved_view"))
                .count();
    }

    @Test
    void they_are_in_the_file_of_their_owner_and_nobody_elses() throws IOException {
        saved(NARROWED, "Ateliers de l’année");
        assertThat(file(yann)).contains("Ateliers de l’année", "forme=collectif");
        assertThat(file(neighbours.signedIn(neighbours.person("Nadia Roux")))).doesNotContain("Ateliers de l’année");
    }

    private static String file(WebVisitor who) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(who.get("/moi/donnees/fichier").bytes()))) {
            while (zip.getNextEntry() != null) text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Test
    void they_go_with_their_owner() throws SQLException {
        var gone = neighbours.person("Yann Parti");
        neighbours.signedIn(gone).post("/vues", "chemin", "/lieux", "filtres", "q=mot", "nom", "Ma vue");
        neighbours.signedIn(gone).post("/moi/donnees/effacer");
        CurrentBase.asOwner("update people.departure set due_on = current_date - 1 where person = '" + gone.id() + "'");
        jobs.runNow("people.retention");
        assertThat(db.sql("select count(*) from web.saved_view where person = :id")
                        .param("id", gone.id().value())
                        .single(Long.class))
                .isZero();
    }
}
