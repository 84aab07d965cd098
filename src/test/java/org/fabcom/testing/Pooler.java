package org.fabcom.testing;

import module java.base;

/** pgbouncer in transaction mode, before some PostgreSQL. */
public final class Pooler implements AutoCloseable {

    private final Process process;
    private final int port;

    private Pooler(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    private static String program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer")
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "pgbouncer is missing: install the package pgbouncer; ./fabcom test does it where it may"));
    }

    static Pooler startedIn(int server, String asker, String password) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var home = Files.createTempDirectory("pooler");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(home.resolve("users"), "\"" + asker + "\" \"" + password + "\"\n");
        var settings = Files.writeString(home.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s/users
                auth_user = %s
                pool_mode = transaction
                default_pool_size = 3
                ignore_startup_parameters = extra_float_digits
                """.formatted(server, port, home, asker));
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")))
            line.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        line.addAll(List.of(program(), "-q", settings.toString()));
        var process = new ProcessBuilder(line)
                .directory(new java.io.File("/"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            if (listens(port)) return new Pooler(process, port);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroy();
        throw new IOException(Files.readString(home.resolve("log")));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The same address, by the pooler. */
    public String by(String url) {
        return url.replaceFirst(":[0-9]+/", ":" + port + "/");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
