package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Precision;

/** The part of the home page that shows what providers changed last. */
public record ChangesView(List<Change> changes) {

    /** What a provider decided, and when. */
    public record Change(String service, String url, String text, LocalDate on, Precision to) {

        /** The large sign of the calendar leaf: the day, or the month or year if no more is known. */
        public String large(Locale locale) {
            return switch (to) {
                case DAY -> String.valueOf(on.getDayOfMonth());
                case MONTH -> month(locale);
                case YEAR -> String.valueOf(on.getYear());
            };
        }

        public String small(Locale locale) {
            return switch (to) {
                case DAY -> month(locale);
                case MONTH -> String.valueOf(on.getYear());
                case YEAR -> "";
            };
        }

        private String month(Locale locale) {
            return DateTimeFormatter.ofPattern("MMM", locale).format(on);
        }
    }

    public ChangesView {
        changes = List.copyOf(changes);
    }
}
