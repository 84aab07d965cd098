package org.fabcom.cases.page;

import module java.base;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedDuration;

/**
 * Reads what people type about a case. Whoever is on it may read it, so a number to call or an address is welcome; what opens
 * doors is refused.
 */
public final class CaseForms {

    public static final int WORDS = 2000;

    private CaseForms() {}

    /** What the person had before their eyes; a form without it is out of date. */
    public static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** Words that must be there. */
    public static String words(Form form, String field, Page page) {
        var words = form.value(field);
        if (words.isBlank()) form.reject(field, page.t("cases.case.words.missing"));
        return atMost(form, field, WORDS, page);
    }

    /** Words that may be left out. */
    public static String atMost(Form form, String field, int longest, Page page) {
        var words = within(form, field, longest, page);
        if (Credentials.in(words)) form.reject(field, page.t("cases.ask.secret"));
        return words;
    }

    /** The same for what is no sentence, such as the address of a meeting online. */
    public static String within(Form form, String field, int longest, Page page) {
        var words = form.value(field);
        if (words.length() > longest) form.reject(field, page.t("cases.case.words.long", words.length() - longest));
        return words;
    }

    /** What names something, so long at most; may be left out. */
    public static String line(Form form, String field, int longest, Page page) {
        form.line(field, page);
        return atMost(form, field, longest, page);
    }

    /** A day that may be left out; what is no day is refused. */
    public static Optional<LocalDate> day(Form form, String field, Page page) {
        if (form.value(field).isEmpty()) return Optional.empty();
        return Optional.ofNullable(form.day(field, page.t("cases.case.day.wrong")));
    }

    /** A day that must be there. */
    public static Optional<LocalDate> dayNeeded(Form form, String field, Page page) {
        if (form.value(field).isEmpty()) form.reject(field, page.t("cases.case.day.missing"));
        return day(form, field, page);
    }

    /** A whole number from 0; null if left out. */
    public static Optional<Integer> whole(Form form, String field, int most, Page page) {
        var typed = form.value(field).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (typed.isEmpty()) return Optional.empty();
        if (typed.matches("[0-9]{1,9}") && Integer.parseInt(typed) <= most) return Optional.of(Integer.valueOf(typed));
        form.reject(field, page.t("diagnosis.wrong.whole", most));
        return Optional.empty();
    }

    /** Hundredths from a decimal number such as 12,50. */
    public static Optional<Long> hundredths(Form form, String field, long most, Page page) {
        if (form.value(field).isBlank()) return Optional.empty();
        var cents = TypedDecimal.cents(form.value(field), most * 100);
        if (cents.isPresent()) return Optional.of(cents.getAsLong());
        form.reject(field, page.t("diagnosis.wrong.decimal", most));
        return Optional.empty();
    }

    /** Minutes from hours as people say them: 5 h 30, 5h30, 5:30, 30 min, or a decimal number such as 5,5. */
    public static Optional<Integer> hours(Form form, String field, long most, Page page) {
        if (form.value(field).isBlank()) return Optional.empty();
        var minutes = TypedDuration.minutes(form.value(field)).filter(it -> it <= most * 60);
        if (minutes.isPresent()) return minutes;
        form.reject(field, page.t("diagnosis.wrong.hours", most));
        return Optional.empty();
    }
}
