package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * {@code ./fabcom bench --failover [--newer FOLDER]}: two nodes behind HAProxy on two PostgreSQL of Patroni, laid out as
 * {@code docs/failover.md} says by {@code packaging/failover}; people pay while one after the other is killed (signal 9) and started
 * anew, and while a machine’s cable is pulled; with {@code --newer}, while one after the other is updated to the program of {@code FOLDER}. Each payment that was answered must be there, once.
 */
final class Failover {

    private static final int PEOPLE = 4;
    private static final Duration WATCHED = Duration.ofSeconds(40);
    private static final Map<String, String> ADDRESS = Map.of("un", "10.0.0.11", "deux", "10.0.0.12");
    private static final String BALANCER = "http://10.0.0.13:8080";
    private static final String BASE =
            "jdbc:postgresql://10.0.0.11:5432,10.0.0.12:5432/fabcom?targetServerType=primary&connectTimeout=2";

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private final Path home;
    private final Path newer;
    private final Path folder = Path.of(System.getenv("FAILOVER"));
    private final Map<String, Process> nodes = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Failover(Path home, Path newer) {
        this.home = home;
        this.newer = newer;
    }

    void run(Consumer<String> report) throws IOException, InterruptedException {
        for (var name : List.of("un", "deux")) start(name, home);
        var payers = payers();
        try (var people = new SteadyPayers(payers.paying(BALANCER, false), PEOPLE)) {
            TimeUnit.SECONDS.sleep(10);
            report.accept("| what | answered meanwhile | longest silence, s | longest wait of one payment, s |");
            report.accept("|---|---|---|---|");
            row(report, people, "nothing", () -> {});
            if (newer.toString().isEmpty()) kills(report, people);
            rolling(report, people);
            report.accept("");
            people.close();
            report.accept(verdict(people));
        } catch (SQLException broken) {
            throw new IOException(broken);
        } finally {
            for (var it : nodes.values()) it.destroy();
        }
    }

    private void kills(Consumer<String> report, SteadyPayers people) throws IOException, InterruptedException {
        row(report, people, "a node killed", () -> nodes.get("un").destroyForcibly());
        row(report, people, "the node comes back", () -> start("un", home));
        for (var again : List.of("", ", back to the one that was first")) {
            var first = primary();
            row(report, people, "the primary killed" + again, () -> killed(first));
            row(report, people, "it comes back as the second", () -> member(first));
        }
        var silent = primary();
        row(report, people, "the machine of the primary and of a node, its cable pulled", () -> {
            link(silent, "down");
            TimeUnit.SECONDS.sleep(80); // longer than what is waited for
        });
        row(report, people, "its cable plugged in", () -> {
            link(silent, "up");
            follows(silent);
        });
    }

    /** One node after the other, in order: while the second still has the older program, the first has moved the base on. */
    private void rolling(Consumer<String> report, SteadyPayers people) throws IOException, InterruptedException {
        var program = newer.toString().isEmpty() ? home : newer;
        var which = program.equals(home) ? "the same program" : "a newer program";
        for (var name : List.of("un", "deux"))
            row(report, people, "node `" + name + "` stopped and started with " + which, () -> {
                stop(name);
                start(name, program);
            });
    }

    private void row(Consumer<String> report, SteadyPayers people, String what, Act act)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        int before = people.paid().size();
        act.run();
        long left = began + WATCHED.toNanos() - System.nanoTime();
        if (left > 0) TimeUnit.NANOSECONDS.sleep(left);
        report.accept("| %s | %d | %s | %s |"
                .formatted(
                        what,
                        people.paid().size() - before,
                        BenchReport.seconds(people.silence(began)),
                        BenchReport.seconds(people.longestWait(began))));
    }

    private String verdict(SteadyPayers people) throws SQLException, IOException, InterruptedException {
        var answered = new HashSet<String>();
        people.paid().forEach(it -> answered.add(it.transfer()));
        int missing = answered.size();
        int all;
        try (var base = DriverManager.getConnection(BASE, "postgres", "MOT-DU-MAITRE")) {
            all = count(base.prepareStatement("select count(*) from ledger.transfer where subject = 'Mesure'"));
            var ours = base.prepareStatement("select count(*) from ledger.transfer where id = any(?)");
            ours.setArray(1, base.createArrayOf("uuid", answered.toArray()));
            missing -= count(ours);
        }
        var check = command("un", "check");
        return "%d payments answered, %d lost, %d in the base that nobody was told of, %d refused %s; `./fabcom check`: %s."
                .formatted(
                        answered.size(),
                        missing,
                        all - answered.size() + missing,
                        people.refused().size(),
                        people.refused().stream().limit(1).toList(),
                        check == 0 ? "nothing differs" : "code " + check);
    }

    private static int count(java.sql.PreparedStatement asked) throws SQLException {
        try (asked;
                var row = asked.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private Payers payers() throws IOException {
        try (var owner = DriverManager.getConnection(BASE, "postgres", "MOT-DU-MAITRE")) {
            return Payers.from(owner);
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    private void start(String name, Path program) throws IOException, InterruptedException {
        var node = launch(name, program, "start");
        nodes.put(name, node);
        while (!says("http://" + ADDRESS.get(name) + ":8080/health")) {
            if (!node.isAlive())
                throw new IOException(Files.readString(folder.resolve(name).resolve("said")));
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void stop(String name) throws InterruptedException {
        nodes.get(name).destroy();
        nodes.get(name).waitFor();
    }

    private int command(String name, String... line) throws IOException, InterruptedException {
        return launch(name, newer.toString().isEmpty() ? home : newer, line).waitFor();
    }

    private Process launch(String name, Path program, String... line) throws IOException {
        var command = new ArrayList<>(
                List.of("ip", "netns", "exec", name, program.resolve("fabcom").toString()));
        command.addAll(List.of(line));
        var machine = folder.resolve(name);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(machine.resolve("said").toFile()));
        builder.environment().keySet().removeIf(it -> it.startsWith("FABCOM_"));
        builder.environment()
                .putAll(Map.of(
                        "FABCOM_SETTINGS", machine.resolve("fabcom.properties").toString(),
                        "FABCOM_DATA", machine.resolve("data").toString(),
                        "FABCOM_DEMO", "true"));
        return builder.start();
    }

    private String primary() {
        return ADDRESS.keySet().stream()
                .filter(it -> says("http://" + ADDRESS.get(it) + ":8008/primary"))
                .findFirst()
                .orElseThrow();
    }

    /** Patroni and PostgreSQL of this machine, at once: nobody is left to hand over in order. */
    private void killed(String name) throws IOException {
        var machine = folder.resolve(name);
        for (var it : List.of("patroni.pid", "postgresql/postmaster.pid"))
            ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(machine.resolve(it)).getFirst()))
                    .orElseThrow()
                    .destroyForcibly();
    }

    private void member(String name) throws IOException, InterruptedException {
        new ProcessBuilder(home.resolve("packaging/failover").toString(), "--member", folder.toString(), name).start();
        follows(name);
    }

    private static void link(String name, String state) throws IOException, InterruptedException {
        if (new ProcessBuilder("ip", "link", "set", "link-" + name, state)
                        .start()
                        .waitFor()
                != 0) throw new IOException("link-" + name + " " + state);
    }

    private void follows(String name) throws IOException, InterruptedException {
        for (int i = 0; !says("http://" + ADDRESS.get(name) + ":8008/synchronous"); i++) {
            if (i == 600) throw new IOException(name + " does not follow");
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean says(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
