package org.fabcom.people.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Another tool on this machine, that is told things and answers what a test wants. */
final class Receiver implements AutoCloseable {

    /** What came, byte for byte. */
    record Received(String path, String id, String timestamp, String signature, String body) {

        boolean signedBy(String secret) {
            var right = WebhookKey.read(secret).sign(id, Long.parseLong(timestamp), body);
            return List.of(signature.split(" ")).contains(right);
        }
    }

    final List<Received> all = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(hands);
        server.createContext("/", this::take);
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void answers(String path, int status) {
        answers.put(path, status);
    }

    private void take(HttpExchange it) throws IOException {
        var head = it.getRequestHeaders();
        all.add(new Received(
                it.getRequestURI().getPath(),
                head.getFirst("webhook-id"),
                head.getFirst("webhook-timestamp"),
                head.getFirst("webhook-signature"),
                new String(it.getRequestBody().readAllBytes(), UTF_8)));
        int status = answers.getOrDefault(it.getRequestURI().getPath(), 204);
        if (status / 100 == 3) it.getResponseHeaders().add("Location", "/ailleurs");
        it.sendResponseHeaders(status, -1);
        it.close();
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}
