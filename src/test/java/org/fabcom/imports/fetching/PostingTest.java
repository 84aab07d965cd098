package org.fabcom.imports.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.sun.net.httpserver.HttpServer;
import org.fabcom.imports.fetching.Fetching.Why;
import org.fabcom.imports.fetching.Posting.Parcel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes are sent where somebody said, and nowhere that name may lead to meanwhile. */
class PostingTest {

    /** Any address may be typed; what a name leads to is judged as in the house. */
    private static final Opened TYPED = new Opened() {
        @Override
        public boolean allows(URI address) {
            return true;
        }

        @Override
        public boolean allows(InetAddress host) {
            return new PublicOnly().allows(host);
        }
    };

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private ExecutorService hands;
    private String here = "";

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hands = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(hands);
        server.createContext("/", it -> {
            asked.incrementAndGet();
            it.sendResponseHeaders(200, 0);
            try (var out = it.getResponseBody()) {
                var line = "sans fin ".repeat(1000).getBytes(UTF_8);
                while (it.getRequestURI().getPath().equals("/sans-fin")) out.write(line);
            }
        });
        server.start();
        here = "localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void it_goes() {
        server.stop(0);
        hands.shutdownNow();
    }

    private Posting.Answer send(Posting posting, String path) {
        var parcel =
                new Parcel(URI.create("http://" + here + path), true, Map.of("webhook-id", "1"), "{}".getBytes(UTF_8));
        return posting.send(List.of(parcel)).getFirst();
    }

    @Test
    void a_name_that_leads_inside_when_it_is_called_gains_nothing() {
        var answer = send(new Posting(TYPED, Set.of(), Duration.ofSeconds(5)), "/");
        assertThat(answer.why()).isEqualTo(Why.NOT_PUBLIC);
        assertThat(asked).hasValue(0);
    }

    @Test
    void machines_that_the_host_named_are_called_wherever_they_are() {
        var posting = new Posting(new PublicOnly(), Set.of(here), Duration.ofSeconds(5));
        assertThat(posting.refusal("http://" + here + "/crochet", true)).isEmpty();
        assertThat(posting.refusal("http://localhost:1/", true)).contains(Why.NOT_HTTPS);
        assertThat(send(posting, "/").status()).isEqualTo(200);
    }

    @Test
    void an_organisation_does_not_call_machines_that_the_host_named_for_the_instance() {
        var posting = new Posting(new PublicOnly(), Set.of(here), Duration.ofSeconds(5));
        assertThat(posting.refusal("http://" + here + "/crochet", false)).contains(Why.NOT_HTTPS);
        var parcel = new Parcel(URI.create("http://" + here + "/"), false, Map.of(), "{}".getBytes(UTF_8));
        assertThat(posting.send(List.of(parcel)).getFirst().why()).isEqualTo(Why.NOT_HTTPS);
        assertThat(asked).hasValue(0);
    }

    @Test
    void nothing_of_an_endless_answer_is_read() {
        var posting = new Posting(new PublicOnly(), Set.of(here), Duration.ofSeconds(30));
        var answer = send(posting, "/sans-fin");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.milliseconds()).isLessThan(25_000);
    }

    @Test
    void a_port_that_the_host_opened_changes_nothing_else_of_the_guard() {
        var guard = new Posting.Ports(new PublicOnly(), Set.of(8443));
        assertThat(guard.allows(URI.create("https://outil.exemple.org:8443/crochet?a=1:8443")))
                .isTrue();
        for (var it : List.of(
                "https://outil.exemple.org:8444/",
                "https://outil.exemple.org:22/",
                "http://outil.exemple.org:8443/",
                "https://moi:secret@outil.exemple.org:8443/",
                "ftp://outil.exemple.org:8443/"))
            assertThat(guard.allows(URI.create(it))).as(it).isFalse();
        assertThat(guard.allows(InetAddress.getLoopbackAddress())).isFalse();
        assertThat(new Posting.Ports(new PublicOnly(), Set.of()).allows(URI.create("https://outil.exemple.org:8443/")))
                .isFalse();
    }
}
