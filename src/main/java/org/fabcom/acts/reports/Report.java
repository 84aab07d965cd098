package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.acts.totals.Figures;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A report as it stands. Immutable. {@code finished} is null while it is being written. */
record Report(
        UUID id,
        Content content,
        PartyId createdBy,
        Instant createdAt,
        @Nullable Finished finished,
        int version) {

    static final String PATH = "/rapports";

    /**
     * What is said in it.
     *
     * @param issuer who sends it, and {@code funder} to whom; both may be empty
     * @param mediator null for the whole team
     * @param area INSEE code of a commune or code of a department; empty for everywhere
     * @param tags at least one of them; empty for all acts
     */
    record Content(
            String title,
            String issuer,
            String funder,
            String intro,
            LocalDate from,
            LocalDate to,
            @Nullable PartyId mediator,
            String area,
            List<UUID> tags,
            List<Part> parts) {

        Content {
            if (to.isBefore(from)) throw new IllegalArgumentException("period");
            tags = List.copyOf(tags);
            parts = List.copyOf(parts);
        }

        /** Complete, for a calendar year. */
        static Content ofYear(String title, String issuer, String funder, int year, @Nullable PartyId mediator) {
            return new Content(
                    title,
                    issuer,
                    funder,
                    "",
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    mediator,
                    "",
                    List.of(),
                    Arrays.stream(Section.values())
                            .filter(it -> mediator == null || it != Section.TEAM)
                            .map(it -> new Part(it, ""))
                            .toList());
        }

        /** The same, not beyond that day. */
        Content until(LocalDate day) {
            return to.isAfter(day) && !from.isAfter(day)
                    ? new Content(title, issuer, funder, intro, from, day, mediator, area, tags, parts)
                    : this;
        }

        /** False if it ends later than this day, on which its figures stop. */
        boolean over(LocalDate day) {
            return !to.isAfter(day) || from.isAfter(day);
        }

        Selection selection() {
            var areas = area.isEmpty() ? List.<String>of() : List.of(area);
            return Selection.between(mediator, from, to).in(new Narrowing(List.of(), areas, List.of(), null, tags));
        }
    }

    /** A section with what is said beside it. */
    record Part(Section section, String comment) {}

    /** When, by whom, with which figures. */
    record Finished(Instant at, PartyId by, Figures figures) {}

    /** As it was when it was finished for the first, second… time. {@code key}: what its picture is kept under; {@code wordless}: its words were taken away. */
    record Version(UUID key, int number, Report report, boolean wordless) {

        String url() {
            return report.url() + "/versions/" + number;
        }
    }

    String url() {
        return PATH + "/" + id;
    }
}
