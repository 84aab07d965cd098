package org.fabcom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** A throw-away folder that an account without rights may cross (JUnit's own is closed to it when tests run as root). */
public final class ScratchFolder implements AutoCloseable {

    private final Path path;

    public ScratchFolder() {
        try {
            path = Files.createTempDirectory("fabcom-test-");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException | UncheckedIOException late) {
            path.toFile().deleteOnExit();
        }
    }
}
