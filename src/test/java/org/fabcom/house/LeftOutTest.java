package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A room that no other uses can be left out: what remains fills its base, starts and answers. */
class LeftOutTest {

    private static final Path BUILT = Path.of("target/classes").toAbsolutePath();

    private final ScratchFolder scratch = ScratchFolder.inMemory(); // its database has an account of its own
    private final Path folder = scratch.path();

    @AfterEach
    void clean() {
        scratch.close();
    }

    /** The room with most in it; all of them with {@code -Dlong}. */
    static List<String> leaves() {
        var used = House.ALLOWED.values().stream().flatMap(List::stream).toList();
        var leaves = House.rooms().stream().filter(it -> !used.contains(it)).toList();
        assertThat(leaves).contains("market", "api", "observatory", "till");
        return Boolean.getBoolean("long") ? leaves : List.of("market");
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void the_rest_stands(String room) throws IOException, InterruptedException {
        var rest = folder.resolve("classes");
        copy(room, rest);
        int port = free();
        var program = start(rest, port);
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var said = folder.resolve("said");
            for (int i = 0;
                    i < 1200 && program.isAlive() && !Files.readString(said).contains("localhost:" + port);
                    i++) TimeUnit.MILLISECONDS.sleep(100);
            assertThat(Files.readString(said)).contains("localhost:" + port).doesNotContain("ERROR");
            for (var path : List.of("/", "/health", "/aide")) {
                var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build();
                assertThat(client.send(asked, BodyHandlers.ofString()).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        } finally {
            program.destroy();
            program.waitFor(20, TimeUnit.SECONDS);
            program.destroyForcibly().waitFor();
        }
    }

    /** All that is built but what is of this room. */
    private static void copy(String room, Path rest) throws IOException {
        var left = Stream.of("org/fabcom/" + room, "org/fabcom/jte/" + room, "db/migration/" + room)
                .map(BUILT::resolve)
                .toList();
        Files.walkFileTree(BUILT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path it, BasicFileAttributes known) throws IOException {
                if (left.contains(it)) return FileVisitResult.SKIP_SUBTREE;
                Files.createDirectories(rest.resolve(BUILT.relativize(it).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path it, BasicFileAttributes known) throws IOException {
                var to = rest.resolve(BUILT.relativize(it).toString());
                if (it.getFileName().toString().startsWith(room + "_")) return FileVisitResult.CONTINUE;
                Files.copy(it, to);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Process start(Path rest, int port) throws IOException {
        var path = System.getProperty("java.class.path").replace(BUILT.toString(), rest.toString());
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "org.fabcom.FabCom",
                "start");
        program.environment().keySet().removeIf(it -> it.startsWith("FABCOM_"));
        program.environment().put("FABCOM_DATA", folder.resolve("data").toString());
        program.environment().put("FABCOM_PORT", "" + port);
        return program.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
