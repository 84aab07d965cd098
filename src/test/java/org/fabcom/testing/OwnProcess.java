package org.fabcom.testing;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.SettingsReader;

/** FabCom as people run it: a process of its own in a folder of its own, on the program's classes or on what was built of them. */
public final class OwnProcess {

    /** How a run ended and what it said. */
    public record Ended(int code, String output) {}

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final int port = freePort();
    private List<String> memory = List.of("-Xmx256m");
    private List<String> program = List.of();

    public OwnProcess(Path folder) {
        this.folder = folder;
        settings.put("FABCOM_DATA", folder.resolve("data").toString());
        settings.put("FABCOM_PORT", "" + port);
    }

    public OwnProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** In the demonstration, on a data folder in which people have lived already. */
    public OwnProcess livedIn() throws IOException, InterruptedException {
        Rehearsal.get().inhabit(data());
        return with("FABCOM_DEMO", "true");
    }

    /** Its heap, 256m without it, and what else Java is told. */
    public OwnProcess memory(String heap, String... options) {
        memory = new ArrayList<>(List.of(options));
        memory.add("-Xmx" + heap);
        return this;
    }

    /** The packed program, with what the build wrote down for its start. */
    public OwnProcess built(Path jar) {
        program = List.of(
                "-Dspring.aot.enabled=true", "-jar", jar.toAbsolutePath().toString());
        return this;
    }

    /** The program as it lies in this class path. */
    public OwnProcess from(String classPath) {
        program = List.of("-cp", classPath, "org.fabcom.FabCom");
        return this;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Path data() {
        return Path.of(settings.get("FABCOM_DATA"));
    }

    /** Starts the site and waits until it answers. */
    public Process start() throws IOException, InterruptedException {
        var process = launch("start");
        for (int i = 0; i < 1800 && process.isAlive(); i++) {
            if (healthy()) return process;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("does not start: " + said());
    }

    /** Runs a command to its end. */
    public Ended run(String... line) throws IOException, InterruptedException {
        var process = launch(line);
        if (!process.waitFor(180, TimeUnit.SECONDS)) throw new AssertionError("does not end: " + said());
        return new Ended(process.exitValue(), said());
    }

    /** The first column of what a query finds in its base, whether the site runs or not. */
    public List<String> read(String sql) throws SQLException {
        return readEach(sql).getFirst();
    }

    /** The same of several queries: a base that nobody runs is opened once for all of them. */
    public List<List<String>> readEach(String... queries) throws SQLException {
        var answers = new ArrayList<List<String>>();
        inBase(owner -> {
            for (var sql : queries) {
                var found = new ArrayList<String>();
                try (var rows = owner.createStatement().executeQuery(sql)) {
                    while (rows.next()) found.add(rows.getString(1));
                }
                answers.add(found);
            }
        });
        return answers;
    }

    /** Writes into its base behind its back, as its owner. */
    public void write(String sql, Object... values) throws SQLException {
        inBase(owner -> {
            try (var statement = owner.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                statement.executeUpdate();
            }
        });
    }

    private interface Use {
        void with(Connection owner) throws SQLException;
    }

    private void inBase(Use use) throws SQLException {
        var settings = SettingsReader.read(folder, Map.of("FABCOM_DATA", data().toString()));
        try (var base = Databases.forCommand(settings);
                var owner = DriverManager.getConnection(base.url(), base.user(), base.password())) {
            use.with(owner);
        }
    }

    public boolean healthy() throws InterruptedException {
        if (!listening()) return false;
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Cheaper to ask, while it starts. */
    private boolean listening() {
        try (var door = new Socket()) {
            door.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** The number of the PostgreSQL process, as it wrote it down itself. */
    public long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postgresql/postmaster.pid")).getFirst());
    }

    public String said() throws IOException {
        return Files.readString(folder.resolve("said.log"));
    }

    private Process launch(String... line) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-Dfabcom.home=" + folder);
        command.addAll(Rehearsal.USUAL);
        command.addAll(memory);
        command.addAll(program.isEmpty() ? Rehearsal.get().line() : program);
        command.addAll(List.of(line));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("said.log").toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("FABCOM_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
