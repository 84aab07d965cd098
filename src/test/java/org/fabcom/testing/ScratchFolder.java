package org.fabcom.testing;

import module java.base;

/** A throw-away folder that an account without rights may cross (JUnit's own is closed to it when tests run as root). */
public final class ScratchFolder implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 4L << 30;
    private static final String NAME = "fabcom-test-";

    private final Path path;

    public ScratchFolder() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private ScratchFolder(Path parent) {
        try {
            path = Files.createTempDirectory(
                    parent, NAME + ProcessHandle.current().pid() + "-");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * In memory if the machine has 4 GiB to spare there, else on disk: a base is two thousand files, and copying them takes a
     * twentieth of the time. What a killed run left there goes.
     */
    public static ScratchFolder inMemory() {
        try {
            if (!Files.isWritable(MEMORY)) return new ScratchFolder();
            try (var all = Files.newDirectoryStream(MEMORY, NAME + "*")) {
                for (var it : all) if (!alive(it)) delete(it);
            }
            return Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH
                    ? new ScratchFolder()
                    : new ScratchFolder(MEMORY);
        } catch (IOException | UncheckedIOException unknown) {
            return new ScratchFolder();
        }
    }

    private static boolean alive(Path left) {
        var pid = left.getFileName().toString().substring(NAME.length()).split("-")[0];
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException | UncheckedIOException late) {
            path.toFile().deleteOnExit();
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
