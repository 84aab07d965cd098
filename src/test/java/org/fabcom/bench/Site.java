package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.SettingsReader;

/** The built program, run as {@code ./fabcom} runs it. */
final class Site implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    Site(Path folder) throws IOException {
        this.folder = folder;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the site; answers how long the first page took to come. */
    Duration start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        process = launch("start");
        try (var client = HttpClient.newHttpClient()) {
            var home = HttpRequest.newBuilder(URI.create(address() + "/")).build();
            while (process.isAlive()) {
                try {
                    if (client.send(home, BodyHandlers.discarding()).statusCode() < 500) break;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            }
        }
        if (!process.isAlive()) throw new IOException(Files.readString(folder.resolve("log")));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        process.waitFor();
    }

    Duration command(String... line) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int ended = launch(line).waitFor();
        if (ended != 0) throw new IOException(Files.readString(folder.resolve("log")));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What the owner of its base does there. */
    interface Owner<T> {
        T in(Connection base) throws SQLException;
    }

    /** Acts as the owner of its base, while it runs. */
    <T> T owned(Owner<T> act) throws IOException {
        var settings = SettingsReader.read(
                folder, Map.of("FABCOM_DATA", folder.resolve("data").toString()));
        try (var base = Databases.forCommand(settings);
                var owner = DriverManager.getConnection(base.url(), base.user(), base.password())) {
            return act.in(owner);
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    /** What a command says. */
    String output(String... line) throws IOException, InterruptedException {
        var said = folder.resolve("said");
        launch(said, line).waitFor();
        return Files.readString(said);
    }

    /** The number of the PostgreSQL process, as it wrote it down itself. */
    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid"))
                .getFirst()
                .strip());
    }

    long pid() {
        return process.pid();
    }

    /** The site's own process and all of its database. */
    List<Long> processes() {
        var all = new ArrayList<>(List.of(pid()));
        process.descendants().forEach(it -> all.add(it.pid()));
        return all;
    }

    private Process launch(String... line) throws IOException {
        return launch(folder.resolve("log"), line);
    }

    private Process launch(Path log, String... line) throws IOException {
        var app = Path.of(System.getProperty("fabcom.app"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(Arrays.asList(System.getProperty("fabcom.flags").strip().split("\\s+")));
        if (Files.exists(app.resolve("fabcom.aot"))) command.add("-XX:AOTCache=" + app.resolve("fabcom.aot"));
        command.addAll(List.of("-jar", app.resolve("fabcom.jar").toString()));
        command.addAll(List.of(line));
        var builder = new ProcessBuilder(command);
        builder.environment().put("FABCOM_DATA", folder.resolve("data").toString());
        builder.environment().put("FABCOM_PORT", "" + port);
        builder.environment().put("FABCOM_DEMO", "true");
        builder.environment().put("FABCOM_DATABASE_URL", "");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return builder.start();
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            stop();
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException busy) {
            System.err.println(busy);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
