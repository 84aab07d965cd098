package org.fabcom.agenda;

import module java.base;
import org.fabcom.talk.NoticeValue;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** Dates and hours as the reader says them: « jeudi 3 décembre 2026, de 18 h à 20 h ». */
@Component
public final class When {

    private final Messages messages;

    When(Messages messages) {
        this.messages = messages;
    }

    public String words(Span span, Locale locale) {
        var start = span.start();
        var end = span.end();
        return oneDay(span)
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

    /** The same as a value of a notice, for whatever language it will be read in. */
    public static String value(Span span) {
        var start = span.start();
        var end = span.end();
        var from = NoticeValue.hour(start.toLocalTime());
        var until = NoticeValue.hour(end.toLocalTime());
        var day = NoticeValue.weekday(start.toLocalDate());
        return oneDay(span)
                ? NoticeValue.words("agenda.when.day", day, from, until)
                : NoticeValue.words("agenda.when.days", day, from, NoticeValue.weekday(end.toLocalDate()), until);
    }

    public static String value(Instant instant) {
        var at = LocalDateTime.ofInstant(instant, Span.ZONE);
        return NoticeValue.words(
                "agenda.when.at", NoticeValue.weekday(at.toLocalDate()), NoticeValue.hour(at.toLocalTime()));
    }

    private static boolean oneDay(Span span) {
        return span.start().toLocalDate().equals(span.end().toLocalDate())
                || span.end().isBefore(nextMorning(span.start()));
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
        return new Formats(locale).weekday(day);
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
        return new Formats(locale).hour(at.toLocalTime());
    }
}
