package org.fabcom.kernel.postgres;

import module java.base;

/** Where the server's programs may lie: a cache that several data folders share, else the data folder itself. */
final class Shelves {

    private Shelves() {}

    static Path[] of(DataFolder folder) {
        return new Path[] {cache(), folder.root().resolve("programs")};
    }

    private static Path cache() {
        if ("root".equals(System.getProperty("user.name"))) return Path.of("/var/cache/fabcom");
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(it -> it.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("fabcom");
    }
}
