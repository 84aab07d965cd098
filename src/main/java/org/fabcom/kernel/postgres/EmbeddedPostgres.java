package org.fabcom.kernel.postgres;

import module java.base;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL. One thread, the keeper, starts it, waits beside it and revives it when it dies; the keeper lives as
 * long as the process, so the server's parent-death signal comes exactly when FabCom is gone, however it went.
 *
 * <p>Thread-safe: {@link #start} and {@link #stop} may be called from any thread.
 */
public final class EmbeddedPostgres {

    /**
     * What a production server needs; durable by PostgreSQL's own defaults (fsync, full_page_writes). Terse: rows that it refuses are
     * of people, and its log is not searched when they are erased.
     */
    private static final List<String> USUAL = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",
            "shared_buffers=64MB",
            "max_wal_size=512MB",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STEP_MS = 20;

    private final DataFolder folder;
    private final List<String> options;
    private final ServerAccount account;
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();
    private volatile boolean stopping;
    private @Nullable Thread keeper;

    public EmbeddedPostgres(DataFolder folder, List<String> options) {
        this.folder = folder;
        this.options = options;
        this.account = ServerAccount.choose(folder.cluster());
    }

    /** Starts the server or adopts the one that runs in this folder; answers its port. */
    public int start() {
        account.requireEntry(folder.root());
        keeper = Thread.ofPlatform().name("postgresql").daemon().start(this::keep);
        try {
            return ready.get();
        } catch (ExecutionException failed) {
            throw Refused.within(failed).orElseGet(() -> new Refused("console.postgres.failed", failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("console.postgres.failed", "interrupted");
        }
    }

    /** Asks the server to finish at once but cleanly, and waits for it. */
    public void stop() {
        stopping = true;
        try {
            var running = Postmaster.of(folder.cluster()).filter(Postmaster::alive);
            if (running.isPresent()) {
                Programs.signal(running.get().pid(), "INT");
                if (!gone(running.get(), PATIENCE))
                    Programs.signal(running.get().pid(), "QUIT");
            }
            if (keeper != null) keeper.join(PATIENCE);
        } catch (IOException unable) {
            Console.warn("console.postgres.failed", unable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.OWNER;
    }

    public String password() {
        return folder.read(folder.password());
    }

    private void keep() {
        try {
            var programs = Binaries.unpacked(Shelves.of(folder));
            new Cluster(folder, programs, account).ensure();
            folder.turnLog();
            while (!stopping) {
                var server = adoptedOrLaunched(programs);
                if (!ready.complete(server.port())) Console.warn("console.postgres.revived");
                while (server.alive()) Thread.sleep(10 * STEP_MS);
            }
        } catch (IOException | RuntimeException failed) {
            if (!ready.completeExceptionally(failed)) Console.warn("console.postgres.failed", failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Postmaster adoptedOrLaunched(Path programs) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            var found = Postmaster.of(folder.cluster()).filter(Postmaster::alive);
            if (found.isPresent() && found.get().ready()) return found.get();
            if (found.isPresent()) {
                Thread.sleep(STEP_MS);
            } else {
                var launched = launch(programs, attempt);
                if (launched.isPresent()) return launched.get();
                Thread.sleep(STEP_MS * 10 * attempt);
            }
            if (stopping || System.nanoTime() > deadline) throw new Refused("console.postgres.failed", lastWords());
        }
    }

    private Optional<Postmaster> launch(Path programs, int attempt) throws IOException, InterruptedException {
        if (attempt > 5) forgetTheDead();
        var log = folder.log().toFile();
        var process = new ProcessBuilder(commandLine(programs, port(attempt)))
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        process.getOutputStream().close();
        while (process.isAlive()) {
            var server = Postmaster.of(folder.cluster()).filter(it -> it.pid() == process.pid() && it.ready());
            if (server.isPresent()) return server;
            process.waitFor(STEP_MS, TimeUnit.MILLISECONDS);
        }
        return Optional.empty();
    }

    /** A dead server's file may name a zombie nobody buries; PostgreSQL would refuse for ever. Only when the folder is still. */
    private void forgetTheDead() throws IOException {
        if (!Postmaster.anyoneIn(folder.cluster()))
            Files.deleteIfExists(folder.cluster().resolve("postmaster.pid"));
    }

    private List<String> commandLine(Path programs, int port) {
        var line = new ArrayList<String>();
        // a session of its own, or Ctrl-C in the terminal would stop the database before the pages are done with it
        if (Programs.find("setsid").isPresent()) line.add("setsid");
        line.addAll(account.prefix());
        if (Programs.find("setpriv").isPresent()) line.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        line.addAll(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                folder.cluster().toString()));
        line.addAll(List.of("-p", "" + port));
        USUAL.forEach(option -> line.addAll(List.of("-c", option)));
        options.forEach(option -> line.addAll(List.of("-c", option)));
        return line;
    }

    /** The remembered port; another one when somebody has taken it meanwhile. */
    private int port(int attempt) throws IOException {
        if (Files.exists(folder.port())) {
            int known = Integer.parseInt(folder.read(folder.port()));
            if (attempt == 1 || free(known)) return known;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            folder.write(folder.port(), "" + socket.getLocalPort());
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private boolean gone(Postmaster server, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (server.alive()) {
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(STEP_MS);
        }
        return true;
    }

    private String lastWords() throws IOException {
        var lines = Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.<String>of();
        return lines.isEmpty() ? "?" : lines.getLast();
    }
}
