package org.fabcom.imports.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.fabcom.imports.fetching.Fetching.Outcome;
import org.fabcom.imports.fetching.Fetching.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that somebody typed is opened, and nothing that it leads to. */
class FetchingTest {

    /** For the server of this test: it has neither a certificate nor a public address. */
    private static final Opened HERE = new Opened() {
        @Override
        public boolean allows(URI address) {
            return address.getHost() != null;
        }

        @Override
        public boolean allows(InetAddress host) {
            return host.isLoopbackAddress();
        }
    };

    private final PublicOnly rule = new PublicOnly();
    private final AtomicInteger asked = new AtomicInteger();
    private final Fetching fetching = new Fetching(HERE, Duration.ofMillis(700));
    private HttpServer server;
    private ExecutorService hands;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hands = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(hands);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void it_goes() {
        server.stop(0);
        hands.shutdownNow();
    }

    private void answer(HttpExchange it) throws IOException {
        asked.incrementAndGet();
        switch (it.getRequestURI().getPath()) {
            case "/infos.properties" -> send(it, 200, "organization.name = Chapril".getBytes(UTF_8));
            case "/ailleurs" -> {
                it.getResponseHeaders().add("Location", "/infos.properties");
                send(it, 302, new byte[0]);
            }
            case "/enorme" -> send(it, 200, new byte[Fetching.MOST_BYTES + 1]);
            case "/juste" -> send(it, 200, new byte[Fetching.MOST_BYTES]);
            case "/lent" -> drip(it);
            case "/casse" -> send(it, 500, new byte[0]);
            default -> send(it, 404, new byte[0]);
        }
    }

    private static void send(HttpExchange it, int status, byte[] bytes) throws IOException {
        it.getResponseHeaders().add("Content-Type", "application/x-whatever");
        it.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = it.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** A byte now and then: each comes in time, all of them never do. */
    private static void drip(HttpExchange it) throws IOException {
        it.sendResponseHeaders(200, 0);
        try (var body = it.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
                body.write('a');
                body.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String here(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Outcome one(String address) {
        return fetching.fetch(List.of(address)).getFirst();
    }

    private static Why why(Outcome it) {
        return ((Outcome.Refused) it).why();
    }

    @Test
    void what_is_there_comes_whatever_kind_it_says_it_is() {
        assertThat(one(here("/infos.properties")))
                .isInstanceOfSatisfying(
                        Outcome.Got.class,
                        it -> assertThat(new String(it.bytes(), UTF_8)).isEqualTo("organization.name = Chapril"));
    }

    @Test
    void it_is_not_sent_on_and_nothing_is_asked_twice() {
        assertThat(why(one(here("/ailleurs")))).isEqualTo(Why.ELSEWHERE);
        assertThat(one(here("/casse"))).isEqualTo(new Outcome.Refused(here("/casse"), Why.STATUS, 500));
        assertThat(asked).hasValue(2);
    }

    @Test
    void too_much_too_slow_and_nothing_at_all_are_told_apart_each_for_its_address() {
        var all = fetching.fetch(List.of(
                here("/enorme"), here("/juste"), here("/lent"), here("/rien"), "http://127.0.0.1:1/ferme", "ni lu"));
        assertThat(all.get(1)).isInstanceOf(Outcome.Got.class);
        assertThat(List.of(all.get(0), all.get(2), all.get(3), all.get(4), all.get(5)))
                .extracting(FetchingTest::why)
                .containsExactly(Why.TOO_BIG, Why.TOO_SLOW, Why.NOT_FOUND, Why.REFUSED, Why.NOT_HTTPS);
    }

    @Test
    void a_name_that_nobody_knows_and_a_host_that_shows_no_certificate_are_told_from_an_empty_place()
            throws IOException {
        assertThat(why(one("https://fabcom-inconnu.invalid/infos.properties"))).isEqualTo(Why.UNKNOWN_NAME);
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            hands.execute(() -> {
                try (var line = plain.accept()) {
                    line.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            assertThat(why(one("https://127.0.0.1:" + plain.getLocalPort() + "/")))
                    .isEqualTo(Why.NOT_TRUSTED);
        }
    }

    @Test
    void a_name_that_leads_inside_is_not_connected_to() {
        var strict = new Fetching(new Opened() {
            @Override
            public boolean allows(URI address) {
                return true;
            }

            @Override
            public boolean allows(InetAddress host) {
                return rule.allows(host);
            }
        });
        var inside = List.of(
                here("/infos.properties"),
                here("/infos.properties").replace("127.0.0.1", "localhost"),
                here("/infos.properties").replace("127.0.0.1", "2130706433"),
                here("/infos.properties").replace("127.0.0.1", "[::ffff:127.0.0.1]"));
        assertThat(strict.fetch(inside)).extracting(FetchingTest::why).containsOnly(Why.NOT_PUBLIC);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://chatons.org/a",
                "https://chatons.org:8443/a",
                "https://moi:secret@chatons.org/a",
                "ftp://chatons.org/a",
                "file:///etc/passwd",
                "https:/chatons.org",
                "/etc/passwd"
            })
    void only_plain_https_addresses_are_opened(String address) {
        assertThat(rule.allows(URI.create(address))).isFalse();
        assertThat(why(new Fetching(rule).fetch(List.of(address)).getFirst())).isEqualTo(Why.NOT_HTTPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "203.0.113.9",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "2001::1",
                "3fff::1"
            })
    void addresses_that_are_not_public_are_closed(String host) throws IOException {
        assertThat(rule.allows(InetAddress.getByName(host))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "193.0.6.139",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.78.9",
                "198.20.0.1",
                "2001:67c:2e8:22::c100:68b",
                "2a01:e0a::1"
            })
    void public_addresses_are_open(String host) throws IOException {
        assertThat(rule.allows(InetAddress.getByName(host))).isTrue();
        assertThat(rule.allows(URI.create("https://chatons.org/infos.properties")))
                .isTrue();
    }
}
