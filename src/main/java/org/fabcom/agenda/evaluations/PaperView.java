package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * What is told of each aim of a date, and the form that counts answers on paper.
 *
 * @param waiting a sentence for each moment at which some answers are not told yet
 */
public record PaperView(
        String workshop,
        String when,
        String back,
        String action,
        List<AimView> aims,
        List<OptionView> degrees,
        List<String> waiting,
        boolean open,
        Form form) {

    /** Means are empty while fewer than five answered. */
    public record AimView(String words, String before, String after, int beforeTotal, int afterTotal) {}

    public String field(String moment, int aim, int degree) {
        return field(Moment.valueOf(moment), aim, degree);
    }

    static String field(Moment moment, int aim, int degree) {
        return moment.name().toLowerCase(Locale.ROOT) + "-" + (aim + 1) + "-" + degree;
    }
}
