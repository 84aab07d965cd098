package org.fabcom.catalogue.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The part of the home page that shows what providers changed last. */
public record ChangesView(List<Change> changes) {

    /** What a provider decided, and when. */
    public record Change(String service, String url, String text, LocalDate on) {

        public int day() {
            return on.getDayOfMonth();
        }

        public String month(Locale locale) {
            return DateTimeFormatter.ofPattern("MMM", locale).format(on);
        }
    }

    public ChangesView {
        changes = List.copyOf(changes);
    }
}
