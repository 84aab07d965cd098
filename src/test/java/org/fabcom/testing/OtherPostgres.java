package org.fabcom.testing;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL that is not ours, as an administrator would hand it over: the distribution's 17 or 16, with a database owned by an account that may not create roles.
 */
public final class OtherPostgres implements AutoCloseable {

    private static final String PREPARE =
            "create role fabcom_app nologin; create role fabcom login password 'motdepasse';"
                    + " create role fabcom_pages login password 'autremot'; create database fabcom owner fabcom";
    private static final String ADMINISTRATOR = "administrateur";

    private final Path bin;
    private final Path data;
    private final int port;

    private OtherPostgres(Path bin, Path folder) throws IOException, InterruptedException, SQLException {
        this.bin = bin;
        this.data = folder.resolve("other-postgresql");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(data.getParent());
        var secret = Files.writeString(Files.createTempFile("other-postgresql", ".pw"), ADMINISTRATOR);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret.toString());
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p " + port);
        try (var admin = administrator("postgres");
                var statement = admin.createStatement()) {
            for (var sql : PREPARE.split(";")) statement.execute(sql);
        }
    }

    /** Started in this folder. */
    public static OtherPostgres startedIn(Path folder) throws Exception {
        return new OtherPostgres(bin(), folder);
    }

    /** Where Debian, Alpine and Fedora lay it. */
    private static Path bin() {
        return Stream.of("17", "16")
                .flatMap(it -> Stream.of(
                        "/usr/lib/postgresql/" + it + "/bin",
                        "/usr/libexec/postgresql" + it,
                        "/usr/pgsql-" + it + "/bin"))
                .map(Path::of)
                .filter(it -> Files.isExecutable(it.resolve("initdb")))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "PostgreSQL 17 or 16 is missing: install the package postgresql-17; ./fabcom test does it where it may"));
    }

    /** What an administrator writes in FABCOM_DATABASE_URL. */
    public String url() {
        return "postgresql://fabcom:motdepasse@127.0.0.1:" + port + "/fabcom";
    }

    /** What an administrator writes in FABCOM_DATABASE_PAGES_URL. */
    public String pagesUrl() {
        return "postgresql://fabcom_pages:autremot@127.0.0.1:" + port + "/fabcom";
    }

    /** An administrator of the whole PostgreSQL, in one of its bases. */
    public Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", ADMINISTRATOR);
    }

    /** A pgbouncer in front of it, in transaction mode: what a session says is forgotten from one transaction to the next. */
    public Pooler pooled() throws IOException, InterruptedException {
        return Pooler.startedIn(port, "postgres", ADMINISTRATOR);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-m", "fast", "-w", "-D", data.toString());
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            Files.createDirectories(data);
            new ProcessBuilder("chown", "-R", "65534:65534", data.toString())
                    .start()
                    .waitFor();
            line.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        line.add(bin.resolve(program).toString());
        line.addAll(List.of(arguments));
        var said = Files.createTempFile("other-postgresql", ".log");
        var process = new ProcessBuilder(line)
                .directory(new java.io.File("/"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new IOException(line + ": " + Files.readString(said));
        Files.delete(said);
    }
}
