package org.fabcom.testing;

import module java.base;

/**
 * Folders that the tests' processes share, each made once for the classes of now: whoever wants it first makes it while the
 * others wait, and everybody has a copy of their own.
 */
final class Kept {

    /** Makes it there. */
    interface Making {
        void run() throws IOException, InterruptedException;
    }

    private static final Path ALL = Path.of("target", "kept").toAbsolutePath();
    private static final Path CLASSES = Path.of("target").toAbsolutePath();

    private final String kind;
    private final Duration age;
    private final Path folder;

    /** @param age after which it is made anew, as what it tells of is reckoned from the moment it was made */
    Kept(String kind, String fingerprint, Duration age) {
        this.kind = kind;
        this.age = age;
        this.folder = ALL.resolve(kind + "-" + fingerprint);
    }

    /** Lays a copy there if there is one; else has it made there, and keeps a copy. Answers whether it was copied. */
    boolean lay(Path there, Making making) {
        try {
            Files.createDirectories(ALL);
            try (var lock = FileChannel.open(
                            ALL.resolve(kind + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    @SuppressWarnings("unused") // held, not read
                            var held = lock.lock()) {
                if (fresh()) {
                    copy(folder, there);
                    return true;
                }
                forget();
                making.run();
                var part = ALL.resolve(kind + ".part");
                copy(there, part);
                for (var it : List.of("postgresql.port", "postgresql.log", "postgresql/postmaster.pid"))
                    Files.deleteIfExists(part.resolve(it));
                Files.setLastModifiedTime(part, java.nio.file.attribute.FileTime.from(Instant.now()));
                Files.move(part, folder);
                return false;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean fresh() throws IOException {
        return Files.isDirectory(folder)
                && Files.getLastModifiedTime(folder).toInstant().plus(age).isAfter(Instant.now());
    }

    private void forget() throws IOException, InterruptedException {
        try (var all = Files.newDirectoryStream(ALL, kind + "{-*,.part}")) {
            for (var it : all) run("rm", "-rf", it.toString());
        }
    }

    /** With the owners of its files. */
    static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
    }

    static void run(String... line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line).inheritIO().start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", line));
    }

    /** Of all files in these folders of {@code target}. */
    static String fingerprint(String... folders) {
        var sum = new CRC32();
        try {
            for (var folder : folders) {
                try (var all = Files.walk(CLASSES.resolve(folder))) {
                    for (var it : all.filter(Files::isRegularFile).sorted().toList()) {
                        sum.update(CLASSES.relativize(it).toString().getBytes(StandardCharsets.UTF_8));
                        sum.update(Files.readAllBytes(it));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Long.toHexString(sum.getValue());
    }
}
