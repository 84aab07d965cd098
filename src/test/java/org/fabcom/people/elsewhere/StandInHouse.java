package org.fabcom.people.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** Another house, as far as a client sees it; each test says what it tells, and what it does wrong. */
final class StandInHouse implements AutoCloseable {

    static final String CLIENT = "fabrique";
    static final String SECRET = "secret de la maison";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RSAKey KEY = key("a");
    private static final RSAKey OTHER = key("a");

    final List<Map<String, String>> exchanges = new ArrayList<>();
    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Object> person = new HashMap<>();
    private String nonce = "";
    private Consumer<JWTClaimsSet.Builder> wrong = it -> {};
    private boolean wrongKey;
    private String calls = "";
    private UnaryOperator<String> forged = it -> it;
    private Map<String, Object> keys = new JWKSet(KEY.toPublicJWK()).toJSONObject();
    private CountDownLatch sleep = new CountDownLatch(0);

    StandInHouse(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/.well-known/openid-configuration", it -> {
            asleep();
            answer(it, configuration());
        });
        server.createContext("/keys", it -> answer(it, keys));
        server.createContext("/token", this::token);
        server.createContext("/userinfo", it -> answer(it, person));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        calls = address();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on who comes from here is this person. */
    StandInHouse tells(String subject, String email, boolean confirmed, String... groups) {
        person.clear();
        person.putAll(Map.of(
                "sub",
                subject,
                "email",
                email,
                "email_verified",
                confirmed,
                "name",
                "Inès Martin",
                "groups",
                List.of(groups)));
        return this;
    }

    /** As after its mapper of groups was taken away: neither the token nor the page of the person names any. */
    void tellsNoGroups() {
        person.remove("groups");
    }

    void errs(Consumer<JWTClaimsSet.Builder> how) {
        wrong = how;
    }

    void signsWithAnotherKey() {
        wrongKey = true;
    }

    /** What it hands out instead of the token that it signed. */
    void forges(UnaryOperator<String> how) {
        forged = how;
    }

    void shows(Map<String, Object> otherKeys) {
        keys = otherKeys;
    }

    /** It takes connections and says nothing, until this counts down. */
    CountDownLatch sleeps() {
        sleep = new CountDownLatch(1);
        return sleep;
    }

    private void asleep() {
        try {
            sleep.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static RSAKey key() {
        return KEY;
    }

    void callsItself(String name) {
        calls = name;
    }

    /** The browser was sent here: the way back, as if the person had agreed. */
    String agreed(String location) {
        var asked = query(URI.create(location).getRawQuery());
        nonce = asked.get("nonce");
        return "/connexion/retour?code=c1&state=" + asked.get("state");
    }

    static Map<String, String> query(String text) {
        var all = new HashMap<String, String>();
        for (var it : text.split("&")) all.put(it.split("=")[0], URLDecoder.decode(it.split("=", 2)[1], UTF_8));
        return all;
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", calls,
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/keys",
                "userinfo_endpoint", address() + "/userinfo");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        form.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
        exchanges.add(form);
        var now = clock.instant();
        var said = new JWTClaimsSet.Builder()
                .subject(String.valueOf(person.get("sub")))
                .issuer(address())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce);
        wrong.accept(said);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("a").build(), said.build());
        try {
            token.sign(new RSASSASigner(wrongKey ? OTHER : KEY));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        answer(
                exchange,
                Map.of("access_token", "x", "token_type", "Bearer", "id_token", forged.apply(token.serialize())));
    }

    private static void answer(HttpExchange exchange, Map<String, Object> said) throws IOException {
        var bytes = JSON.writeValueAsBytes(said);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
