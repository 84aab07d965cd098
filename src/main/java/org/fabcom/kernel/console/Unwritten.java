package org.fabcom.kernel.console;

import module java.base;

/** Why a file could not be written, as whoever holds the machine says it. */
public final class Unwritten {

    private static final String FULL = "No space left on device"; // ENOSPC, as Java hands it on

    private Unwritten() {}

    /** The reason in words; that of the machine where we have none. */
    public static String because(Exception failed, Path target) {
        var folder = target.toAbsolutePath().getParent();
        return switch (failed) {
            case AccessDeniedException denied -> Console.t("console.unwritten.denied", folder);
            case NoSuchFileException missing -> Console.t("console.unwritten.folder", folder);
            default -> {
                var said = String.valueOf(failed.getMessage());
                yield said.contains(FULL) ? Console.t("console.unwritten.full") : said;
            }
        };
    }
}
