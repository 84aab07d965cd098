package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** A sheet on the editor's bench: all that can be corrected, in words of the reader's language. */
public record EditingView(
        Sheet sheet,
        List<Dispute> disputes,
        List<Row> fields,
        List<About> abouts,
        List<Offered> offers,
        List<OptionView> kinds) {

    /** Facts that contradict each other, and where to settle it. */
    public record Dispute(String about, List<Line> lines, String url) {}

    /** A field: {@code source} is a message key or a name, null when nobody says anything. */
    public record Row(
            String label,
            String value,
            @Nullable String source,
            @Nullable LocalDate read,
            String url) {}

    public record About(String label, List<Said> facts) {}

    public record Said(Line line, String url) {}

    public record Offered(
            String host,
            String text,
            String status,
            @Nullable LocalDate closesOn,
            boolean edited,
            String url) {}
}
