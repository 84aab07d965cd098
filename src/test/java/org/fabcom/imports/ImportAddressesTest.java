package org.fabcom.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.sun.net.httpserver.HttpServer;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OpenedHere;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files read where somebody says they are go the way of files that are sent. */
@FabComTest
class ImportAddressesTest {

    private final Neighbours neighbours;
    private final OpenedHere opened;
    private HttpServer server;

    ImportAddressesTest(Neighbours neighbours, OpenedHere opened) {
        this.neighbours = neighbours;
        this.opened = opened;
    }

    @BeforeAll
    static void layOut() {
        Pebbles.layOut();
    }

    @BeforeEach
    void a_server() throws IOException {
        opened.here(true);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", it -> {
            boolean there = it.getRequestURI().getPath().endsWith(".pebbles");
            boolean empty = it.getRequestURI().getPath().startsWith("/vide");
            var bytes = (empty ? "" : "grey 3").getBytes(UTF_8);
            it.sendResponseHeaders(there ? 200 : 404, there && !empty ? bytes.length : -1);
            if (there && !empty) it.getResponseBody().write(bytes);
            it.close();
        });
        server.start();
    }

    @AfterEach
    void it_goes() {
        server.stop(0);
        opened.here(false);
    }

    private String here(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Élise Caron", InstanceRole.CATALOGUE_EDITOR));
    }

    private static WebAnswer open(WebVisitor who, String addresses) {
        return who.post("/administration/imports/adresses", "adresses", addresses);
    }

    @Test
    void what_is_read_waits_with_its_preview_and_is_imported_like_a_file() {
        var look = open(editor(), here("/plage.pebbles") + "\n\n  " + here("/autre/plage.pebbles") + "\n");
        assertThat(look.status()).as(look.text()).isEqualTo(303);
        assertThat(look.follow().text()).contains("127.0.0.1", "grey");
    }

    @Test
    void addresses_that_differ_in_what_they_ask_only_are_files_of_their_own() {
        var look = open(editor(), here("/plage.pebbles?page=1") + "\n" + here("/plage.pebbles?page=2"));
        assertThat(look.status()).as(look.text()).isEqualTo(303);
        assertThat(look.follow().text()).contains("12 octets", "grey");
    }

    @Test
    void an_address_where_nothing_is_written_is_named() {
        var refused = open(editor(), here("/vide.pebbles"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error").text()).contains(here("/vide.pebbles"), "ce fichier est vide");
    }

    @Test
    void one_that_fails_is_named_and_nothing_is_kept_of_the_others() {
        var refused = open(editor(), here("/plage.pebbles") + "\n" + here("/rien"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error").text())
                .contains(here("/rien"), "rien ne se trouve là")
                .doesNotContain("plage");
        assertThat(refused.page().select("textarea").val()).contains(here("/plage.pebbles"));
    }

    @Test
    void in_the_house_only_https_and_public_addresses_are_opened() {
        opened.here(false);
        assertThat(open(editor(), here("/plage.pebbles")).text()).contains("il faut une adresse https");
        assertThat(open(editor(), "https://127.0.0.1/plage.pebbles").text()).contains("n’est pas publique");
        assertThat(open(editor(), "<script>").page().select("script:contains(script)"))
                .isEmpty();
    }

    @Test
    void none_and_too_many_are_said_and_others_open_nothing() {
        assertThat(open(editor(), " \n").text()).contains("Écrivez au moins une adresse");
        var many = IntStream.range(0, 21).mapToObj(it -> here("/" + it)).collect(Collectors.joining("\n"));
        assertThat(open(editor(), many).text()).contains("Pas plus de 20");
        assertThat(open(neighbours.signedIn(neighbours.person("Marc Petit")), here("/plage.pebbles"))
                        .status())
                .isEqualTo(403);
    }
}
