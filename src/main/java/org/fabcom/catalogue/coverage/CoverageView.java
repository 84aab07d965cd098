package org.fabcom.catalogue.coverage;

import module java.base;
import org.fabcom.web.look.BarView;
import org.jspecify.annotations.Nullable;

/** How complete the library is, said plainly. */
public record CoverageView(
        Counts counts, List<BarView> dimensions, List<Service> services, List<Oldest> oldest, int asked) {

    /** Everything counted. */
    public record Counts(
            long free,
            long unknown,
            long visible,
            long services,
            long facts,
            long unverified,
            long stale,
            long claims,
            long hosts,
            long offers,
            long open,
            @Nullable LocalDate firstRead) {}

    /** What is known of one service, and what is not: keys of messages. */
    public record Service(String name, String url, int known, List<String> missing) {}

    /** A fact that was read long ago. */
    public record Oldest(String name, String url, String text, String source, String sourceUrl, LocalDate readOn) {}
}
