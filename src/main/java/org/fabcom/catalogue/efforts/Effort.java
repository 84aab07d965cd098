package org.fabcom.catalogue.efforts;

import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What passing to a commons took: {@code minutes} of all people together, {@code training} minutes of workshops among them;
 * null where too few said so.
 */
public record Effort(@Nullable Middle minutes, @Nullable Middle training) {

    public static final Effort UNKNOWN = new Effort(null, null);

    /** The middle value, of how many finished moves, of how many organisations. */
    public record Middle(long minutes, int of, int organisations) {}

    public boolean known() {
        return minutes != null || training != null;
    }

    /** Both in two sentences, the unknown one too. */
    public String words(Page page) {
        return words("hours", minutes, page) + " " + words("training", training, page);
    }

    private static String words(String what, @Nullable Middle it, Page page) {
        var key = "catalogue.effort." + what;
        return it == null
                ? page.t(key + ".unknown")
                : page.t(key, page.duration(it.minutes()), it.of(), it.organisations());
    }
}
