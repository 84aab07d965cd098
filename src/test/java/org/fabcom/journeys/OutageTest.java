package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.DataFolder;
import org.fabcom.kernel.postgres.EmbeddedPostgres;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The base that somebody else runs goes away for a while: said at once, told once, and over when it is back. */
@Tag("slow")
class OutageTest {

    private static final int AWAY_SECONDS = 12;
    private static final int VISITORS = 8;
    private static final int BETWEEN_PAGES_MS = 50;

    private final ScratchFolder scratch = ScratchFolder.inMemory();
    private final ScratchFolder elsewhere = ScratchFolder.inMemory();

    @AfterEach
    void clean() {
        scratch.close();
        elsewhere.close();
    }

    @Test
    void a_base_that_is_away_is_told_within_two_seconds_and_in_twenty_lines() throws Exception {
        var server = server(List.of());
        int port = server.start();
        create(server, port);
        var fabcom = new OwnProcess(scratch.path())
                .with(
                        "FABCOM_DATABASE_URL",
                        "postgresql://" + server.user() + ":" + server.password() + "@127.0.0.1:1,127.0.0.1:" + port
                                + "/fabcom");
        var site = fabcom.start();
        found(server, port);
        try {
            assertThat(WebVisitor.at(fabcom.address()).get("/").status()).isEqualTo(200);
            int before = lines(fabcom);
            server.stop();
            long told = statusWithin(fabcom.address() + "/health", 503, 4);
            assertThat(told).as("ms until /health says 503").isLessThan(2_000);
            crowd(fabcom.address());
            var page = WebVisitor.at(fabcom.address()).get("/agenda");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).contains("FC-0503", "n’est pas perdu");
            assertThat(lines(fabcom) - before).as(fabcom.said()).isBetween(1, 20);
            server = server(List.of("port=" + port));
            server.start();
            statusWithin(fabcom.address() + "/health", 200, 20);
            assertThat(lines(fabcom) - before).as(fabcom.said()).isLessThanOrEqualTo(20);
        } finally {
            site.destroy();
            site.waitFor(30, TimeUnit.SECONDS);
            server.stop();
        }
    }

    /** Pages, jobs and the listening line meet the outage side by side. */
    private static void crowd(String address) throws InterruptedException {
        var over = new AtomicBoolean();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < VISITORS; i++) {
                visitors.submit(() -> {
                    while (!over.get()) {
                        status(client, address + "/");
                        TimeUnit.MILLISECONDS.sleep(BETWEEN_PAGES_MS);
                    }
                    return null;
                });
            }
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            over.set(true);
        }
    }

    private EmbeddedPostgres server(List<String> options) {
        return new EmbeddedPostgres(new DataFolder(elsewhere.path().resolve("pg")).prepared(), options);
    }

    private static void create(EmbeddedPostgres server, int port) throws SQLException {
        try (var admin = DriverManager.getConnection(server.url(port, "postgres"), server.user(), server.password());
                var statement = admin.createStatement()) {
            statement.execute("create database fabcom");
        }
    }

    private static void found(EmbeddedPostgres server, int port) throws SQLException {
        try (var owner = DriverManager.getConnection(server.url(port, "fabcom"), server.user(), server.password());
                var statement = owner.createStatement()) {
            statement.execute("insert into instance.founding (founded_at) values (now())");
        }
    }

    private static int lines(OwnProcess fabcom) throws Exception {
        return (int) fabcom.said().lines().count();
    }

    private static long statusWithin(String address, int wanted, int seconds) throws Exception {
        long start = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            while (status(client, address) != wanted) {
                assertThat(System.nanoTime() - start)
                        .as("%s says %d", address, wanted)
                        .isLessThan(Duration.ofSeconds(seconds).toNanos());
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static int status(HttpClient client, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
