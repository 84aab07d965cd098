package org.fabcom.kernel.command;

import module java.base;

/** The demonstration leaves nothing behind: its folder goes when it stops. */
final class ThrowAway {

    private static final String PROPERTY = "fabcom.throwaway";

    private ThrowAway() {}

    static void folder() {
        var folder = System.getProperty(PROPERTY);
        if (folder == null) return;
        try (var all = Files.walk(Path.of(folder))) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException | UncheckedIOException busy) {
            return; // in the system's folder for temporary files, which the system clears
        }
    }
}
