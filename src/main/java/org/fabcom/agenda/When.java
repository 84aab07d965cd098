package org.fabcom.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** Dates and hours as the reader says them: « jeudi 3 décembre 2026, de 18 h à 20 h ». */
@Component
public final class When {

    private static final String NBSP = "\u00a0";

    private final Messages messages;

    When(Messages messages) {
        this.messages = messages;
    }

    public String words(Span span, Locale locale) {
        var start = span.start();
        var end = span.end();
        boolean oneDay = start.toLocalDate().equals(end.toLocalDate()) || end.isBefore(nextMorning(start));
        return oneDay
                ? messages.text(
                        locale,
                        "agenda.when.day",
                        day(start.toLocalDate(), locale),
                        hour(start, locale),
                        hour(end, locale))
                : messages.text(
                        locale,
                        "agenda.when.days",
                        day(start.toLocalDate(), locale),
                        hour(start, locale),
                        day(end.toLocalDate(), locale),
                        hour(end, locale));
    }

    /** A night out belongs to the day it began. */
    private static LocalDateTime nextMorning(LocalDateTime start) {
        return start.toLocalDate().plusDays(1).atTime(6, 0);
    }

    /** « de 18 h à 20 h ». */
    public String hours(Span span, Locale locale) {
        return messages.text(locale, "agenda.when.hours", hour(span.start(), locale), hour(span.end(), locale));
    }

    public String at(Instant instant, Locale locale) {
        var at = LocalDateTime.ofInstant(instant, Span.ZONE);
        return messages.text(locale, "agenda.when.at", day(at.toLocalDate(), locale), hour(at, locale));
    }

    /** A start that an address names, such as 2026-12-03T14:00; empty for what is none. */
    public static String said(String start, Locale locale) {
        try {
            var at = LocalDateTime.parse(start);
            return at.getYear() > 2200 ? "" : day(at.toLocalDate(), locale) + ", " + hour(at, locale);
        } catch (DateTimeParseException none) {
            return "";
        }
    }

    public static String day(LocalDate day, Locale locale) {
        boolean first = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return DateTimeFormatter.ofPattern(first ? "EEEE d'er' MMMM uuuu" : "EEEE d MMMM uuuu", locale)
                .format(day);
    }

    /** « mercredi 2 décembre »: in a list of what is near one knows the year. */
    public static String dayOfYear(LocalDate day, Locale locale) {
        boolean first = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return DateTimeFormatter.ofPattern(first ? "EEEE d'er' MMMM" : "EEEE d MMMM", locale)
                .format(day);
    }

    /** « nov. » under the number of the day. */
    public static String month(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("MMM", locale).format(day);
    }

    /** « 18 h 30 », or « 18:30 » in English. */
    static String hour(LocalDateTime at, Locale locale) {
        if (!locale.getLanguage().equals("fr"))
            return DateTimeFormatter.ofPattern("HH:mm").format(at);
        return at.getHour() + NBSP + "h" + (at.getMinute() == 0 ? "" : NBSP + "%02d".formatted(at.getMinute()));
    }
}
