package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.Storable;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The named values of one record, read forgivingly: a number is a text, one value is a list of one. A value longer than 100 000
 * characters puts the record aside (C10). Wrong shapes throw {@link NotTaken}.
 */
public record Fields(Map<String, Object> values) {

    private static final int BOUND = 100_000;

    public static Fields of(@Nullable Object read) {
        if (!(read instanceof Map<?, ?> map)) throw new NotTaken("imports.said.record");
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (key != null && value != null) values.put(key.toString(), value);
        });
        return new Fields(values);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Null if absent, blank or not one value. */
    public @Nullable String text(String key) {
        return scalar(key, values.get(key));
    }

    private static @Nullable String scalar(String key, @Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof List) return null;
        var text = Storable.kept(value.toString()).strip();
        if (text.length() > BOUND)
            throw new NotTaken("imports.said.field.long", new Heading(key), String.valueOf(text.length()));
        return text.isEmpty() ? null : text;
    }

    public String need(String key) {
        var text = text(key);
        if (text == null) throw new NotTaken("imports.said.lacks", new Heading(key));
        return text;
    }

    public boolean yes(String key) {
        return "true".equalsIgnoreCase(text(key));
    }

    public @Nullable LocalDate date(String key) {
        var text = text(key);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new NotTaken("imports.said.date", new Heading(key), text);
        }
    }

    public LocalDate needDate(String key) {
        need(key);
        return Objects.requireNonNull(date(key));
    }

    public List<String> texts(String key) {
        var value = values.get(key);
        var list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        return list.stream().map(it -> scalar(key, it)).filter(Objects::nonNull).toList();
    }

    public List<Fields> records(String key) {
        var value = values.get(key);
        return value instanceof List<?> list ? list.stream().map(Fields::of).toList() : List.of();
    }

    public Optional<Fields> part(String key) {
        return values.get(key) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
    }
}
