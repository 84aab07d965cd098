package org.fabcom.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that cannot be read is named, with what to write instead; words to search for always mean themselves. */
@FabComTest
record UnreadableTest(Web web, Neighbours neighbours) {

    private WebVisitor somebody() {
        return neighbours.signedIn(neighbours.person(
                "Camille", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR, InstanceRole.MEDIATOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/porte-monnaie/releve du abc 2026-11-28",
                "/porte-monnaie/releve du 2026-02-30 2026-11-28",
                "/porte-monnaie/releve au -999999999-01-01 2026-11-28",
                "/porte-monnaie/releve monnaie 12 numéro",
                "/porte-monnaie/releve sens dessus valeurs",
                "/porte-monnaie/releve page 999999999999 entier",
                "/porte-monnaie/releve page -1 entier",
                "/porte-monnaie/releve page 0 entier",
                "/porte-monnaie/releve.csv du abc 2026-11-28",
                "/place du abc 2026-11-28",
                "/place quoi RIEN valeurs",
                "/place categorie ------------------------------------ numéro",
                "/agenda quand demain valeurs",
                "/agenda qui moi numéro",
                "/lieux rayon 1e9 valeurs",
                "/lieux service magie valeurs",
                "/catalogue licence magique valeurs",
                "/catalogue page abc entier",
                "/actes du abc 2026-11-28",
                "/actes/bilan au abc 2026-11-28",
                "/accompagnement/dossiers etat PERDU valeurs",
                "/administration/courrier etat PERDU valeurs"
            })
    void a_filter_that_cannot_be_read_is_named_with_what_to_do(String path, String name, String typed, String instead) {
        var answer = somebody().get(path + "?" + name + "=" + typed);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("FC-0462", "« " + name + " »", "« " + typed + " »", instead);
    }

    @Test
    void a_filter_that_is_given_twice_is_asked_again_and_an_empty_one_is_none() {
        var me = somebody();
        var twice = me.get("/porte-monnaie/releve?du=2026-01-01&du=2026-02-01");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text()).contains("« du »", "une seule");
        assertThat(me.get("/porte-monnaie/releve?du=&au=&monnaie=&sens=&page=&du=")
                        .status())
                .isEqualTo(200);
        assertThat(me.get("/porte-monnaie/releve?page=4000").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%25",
                "%%",
                "_",
                "\\",
                "'",
                "\"",
                "le la les",
                "&|!():*",
                "<->",
                "‮🌻​",
                "a\tb",
                "ﬃ",
                "0",
                "-"
            })
    void whatever_is_typed_in_a_search_box_is_searched_for(String typed) {
        everySearch(typed);
    }

    @Test
    void an_address_that_is_mistyped_is_not_found_and_offers_the_search() {
        for (var path : List.of("/lieux/zz", "/groupes/zz", "/agenda/zz")) {
            var answer = somebody().get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.page().select("main a[href^=/recherche], main form[action=/recherche]"))
                    .isNotEmpty();
        }
    }

    @Test
    void ten_thousand_characters_are_searched_for() {
        everySearch("méli-mélo % ' ".repeat(715));
    }

    private void everySearch(String typed) {
        var me = somebody();
        for (var path : new String[] {
            "/recherche",
            "/place",
            "/agenda",
            "/lieux",
            "/catalogue",
            "/actes",
            "/porte-monnaie/releve",
            "/plans",
            "/accompagnement/dossiers",
            "/accompagnateurs",
            "/administration/courrier",
            "/administration/journal"
        }) {
            var answer = me.get(path + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%FF%FE", "q=%ED%A0%80", "q=%00"})
    void an_address_badly_written_is_refused_in_words_on_pages_and_for_programs(String query) throws IOException {
        for (var path : new String[] {"/recherche", "/catalogue", "/api/v1/catalogue"}) {
            var answer = raw("GET " + path + "?" + query, "", "");
            assertThat(answer).as(path).startsWith("HTTP/1.1 400");
            assertThat(answer).as(path).containsPattern("FC-04(63|00)");
            assertThat(answer).contains(path.startsWith("/api") ? "application/problem+json" : "<h1>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=%", "email=%FF", "email=%00", "em%00ail=x", "email=%ED%A0%80"})
    void so_is_a_form_of_a_stranger(String body) throws IOException {
        var answer = raw("POST /connexion", "Content-Type: application/x-www-form-urlencoded\r\n", body);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|403).*").contains("<h1>");
    }

    @Test
    void a_zero_byte_in_a_form_is_refused_in_words() {
        var me = web.visitor();
        assertThat(me.post("/connexion", "email", "a\0b", "password", "x").text())
                .contains("FC-0400");
        assertThat(me.post("/connexion", "em\0ail", "ab", "password", "x").text())
                .contains("FC-0400");
        var file = me.upload("/plans/apporter", "fichier", "a.json", new byte[] {'{', '}'}, Map.of("q", "a\0b"));
        assertThat(file.status()).isBetween(400, 499);
        var name =
                somebody().upload("/administration/imports/nouveau", "fichier", "a\0b.csv", new byte[] {'a'}, Map.of());
        assertThat(name.status()).isBetween(300, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogue/%00", "/api/v1/catalogue/a%00b", "/lieux/%FF", "/catalogue/%zz"})
    void so_is_a_path(String path) throws IOException {
        assertThat(raw("GET " + path, "", "")).matches("(?s)HTTP/1.1 (400|404).*");
    }

    @Test
    void a_text_of_many_megabytes_beside_a_file_is_refused_in_words() {
        var me = somebody();
        for (int size : new int[] {2_200_000, 5_000_000}) {
            var answer =
                    me.upload("/place/nouveau", "photos", "a.txt", new byte[] {'a'}, Map.of("titre", "x".repeat(size)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(413);
            assertThat(answer.text()).contains("FC-0413");
        }
    }

    /** « /%61pi » would be the API to whoever reads letters, and a page with its cookie to whoever compares paths. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/currencies",
                "/ap%69/v1/catalogue",
                "/%6doi",
                "/c%41talogue",
                "/connexion/c%6Fde",
                "/%68ealth"
            })
    void a_letter_written_in_numbers_is_refused(String path) throws IOException {
        for (var verb : new String[] {"GET ", "POST "})
            assertThat(raw(verb + path, "Authorization: Basic  fc_x\r\n", "")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /catalogue/caf%C3%A9%20au%20lait", "", "")).startsWith("HTTP/1.1 404");
    }

    @Test
    void where_one_is_sent_is_written_in_ascii() {
        var me = web.visitor();
        var answer = me.post("/langue", "langue", "fr", "suite", "/recherche?q=café 🌻&x=%C3%A9");
        assertThat(answer.header("Location"))
                .matches("\\A[\\x21-\\x7e]+\\z")
                .contains("caf%C3%A9", "%F0%9F%8C%BB", "x=%C3%A9");
        assertThat(answer.follow().page().select("input[name=q]").eachAttr("value"))
                .contains("café 🌻");
    }

    @Test
    void programs_are_told_as_problem_json() {
        var answer = web.visitor().get("/api/v1/catalogue?q=%FF");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"FC-0463\"");
    }

    @Test
    void more_parts_than_may_be_sent_are_too_much_and_no_broken_address() throws IOException {
        var parts = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(60) + "--b--\r\n";
        assertThat(raw("POST /api/v1/posts", "Content-Type: multipart/form-data; boundary=b\r\n", parts))
                .startsWith("HTTP/1.1 413")
                .contains("FC-0413");
    }

    /** As no well-behaved client would write it. */
    private String raw(String start, String headers, String body) throws IOException {
        var to = URI.create(web.address());
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(20_000);
            var request = start + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\nConnection: close\r\n" + headers
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
