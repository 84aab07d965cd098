package org.fabcom.kernel.postgres;

import module java.base;
import org.fabcom.kernel.console.Refused;

/** The database's files: made once, beside their final place, then moved there whole. */
record Cluster(DataFolder folder, Path programs, ServerAccount account) {

    static final String OWNER = "fab";

    void ensure() throws IOException, InterruptedException {
        var version = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(folder.cluster())) {
            create();
        } else if (!Files.exists(version)) {
            throw new Refused("console.folder.unreadable", version);
        } else if (!folder.read(version).equals(Binaries.MAJOR)) {
            throw new Refused("console.postgres.version", folder.read(version), Binaries.MAJOR);
        }
    }

    private void create() throws IOException, InterruptedException {
        var password = freshPassword();
        var part = emptyFolder();
        var secret = Files.createTempFile(folder.root(), ".pw-", "");
        try {
            Files.writeString(secret, password);
            account.give(secret);
            var ended = Programs.run(Path.of("/"), initdb(part, secret));
            if (ended.output().contains("could not look up effective user ID"))
                throw new Refused("console.postgres.nameless");
            if (ended.code() != 0)
                throw new Refused("console.postgres.initdb", ended.output().strip());
        } finally {
            Files.deleteIfExists(secret);
        }
        folder.write(folder.password(), password);
        Files.move(part, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    static String freshPassword() {
        return HexFormat.of().formatHex(new SecureRandom().generateSeed(24));
    }

    private Path emptyFolder() throws IOException {
        var part = folder.root()
                .resolve(".postgresql-new-" + ProcessHandle.current().pid());
        Files.createDirectory(part);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
        account.give(part);
        return part;
    }

    private List<String> initdb(Path part, Path secret) {
        var line = new ArrayList<>(account.prefix());
        line.add(programs.resolve("bin/initdb").toString());
        line.addAll(List.of("-D", part.toString(), "-U", OWNER, "-E", "UTF8", "-T", "french", "--data-checksums"));
        line.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        line.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + secret, "--no-instructions"));
        return line;
    }
}
