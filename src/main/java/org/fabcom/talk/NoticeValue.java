package org.fabcom.talk;

import module java.base;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sentence of a notice names and is no text of people: a day, an hour, words of the house. Kept as a value among the texts,
 * behind a sign that no line of people may hold, and written in the language of whoever reads it, when they read it.
 */
public final class NoticeValue {

    private static final char SIGN = '\u001f';
    private static final JsonMapper JSON = JsonMapper.shared();

    private NoticeValue() {}

    /** « 2 décembre 2026 ». */
    public static String day(LocalDate day) {
        return kept(new Day(day.toString()));
    }

    /** « du 2 décembre 2026 au 1er mars 2027 », « le 2 décembre 2026 » where it is one day. */
    public static String days(LocalDate from, LocalDate until) {
        return words(from.equals(until) ? "web.days.one" : "web.days", day(from), day(until));
    }

    /** « mercredi 2 décembre 2026 ». */
    public static String weekday(LocalDate day) {
        return kept(new Weekday(day.toString()));
    }

    /** « 18 h 30 ». */
    public static String hour(LocalTime hour) {
        return kept(new Hour(hour.withSecond(0).withNano(0).toString()));
    }

    /** A message by its key; its arguments are texts or values themselves. */
    public static String words(String key, String... args) {
        return kept(new Words(key, List.of(args)));
    }

    private record Day(String day) {}

    private record Weekday(String weekday) {}

    private record Hour(String hour) {}

    private record Words(String words, List<String> args) {}

    private static String kept(Object value) {
        return SIGN + JSON.writeValueAsString(value);
    }

    /** The text as this reader reads it; what is no value, or one that nobody can read any more, stays as it is, without its sign. */
    public static String read(String kept, Locale locale, Messages messages) {
        if (kept.isEmpty() || kept.charAt(0) != SIGN) return kept;
        try {
            return said(JSON.readTree(kept.substring(1)), locale, messages);
        } catch (JacksonException | DateTimeException | IllegalStateException unread) {
            return kept.substring(1);
        }
    }

    private static String said(JsonNode it, Locale locale, Messages messages) {
        var formats = new Formats(locale);
        if (it.has("day")) return formats.date(LocalDate.parse(it.get("day").asString()));
        if (it.has("weekday"))
            return formats.weekday(LocalDate.parse(it.get("weekday").asString()));
        if (it.has("hour")) return formats.hour(LocalTime.parse(it.get("hour").asString()));
        if (!it.has("words") || !it.has("args")) throw new IllegalStateException("no value");
        var args = it.get("args")
                .valueStream()
                .map(one -> (Object) read(one.asString(), locale, messages))
                .toArray();
        return messages.text(locale, it.get("words").asString(), args);
    }
}
