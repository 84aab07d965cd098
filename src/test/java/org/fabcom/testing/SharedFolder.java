package org.fabcom.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

/** Real files of others, beside the repository and never in it; a test that wants them is skipped where they are not. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A path inside; skips the test with a message if the folder is not there. Given by FABCOM_SHARED, else looked for. */
    public static Path path(String inside) {
        var root = Stream.of(System.getenv("FABCOM_SHARED"), "../shared", "../../shared")
                .filter(it -> it != null && Files.isDirectory(Path.of(it)))
                .findFirst();
        assumeTrue(root.isPresent(), "the shared folder with real files is not here: test skipped");
        return Path.of(root.orElseThrow()).resolve(inside);
    }
}
