package org.fabcom.web.render;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Storable;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A sentence for people that is said when it is read, in the reader's language: its key in the bundles, and what stands in it.
 *
 * @param args words, whole numbers, days ({@link LocalDate}), {@link Decimal}s, {@link Euros}, {@link Heading}s, {@link Place}s and other sentences
 */
public record LocalizedText(String key, List<Object> args) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 400;
    private static final int LONGEST_LIST = 1_000;

    /** A column or field by its name in files: whoever knows its words on the screen says these. */
    public record Heading(String name) {}

    /** Where something stands in what was sent, such as « membres.csv, ligne 3 ». */
    public record Place(String place) {}

    /** A number with a comma: {@code units} of which so many figures stand behind it. */
    public record Decimal(long units, int decimals) {}

    /** Hundredths of a euro. */
    public record Euros(long cents) {}

    @FunctionalInterface
    private interface Words {
        String text(String key, Object... args);
    }

    /** Throws IllegalArgumentException for an argument of another kind. */
    public LocalizedText {
        args = args.stream().map(LocalizedText::known).toList();
    }

    public static LocalizedText of(String key, Object... args) {
        return new LocalizedText(key, Arrays.asList(args));
    }

    /**
     * Several parts as one, such as « a ; b ». Where they are long the last ones are left out.
     *
     * @param between the key of two of them side by side
     */
    public static Object joined(String between, List<?> parts) {
        int length = 0;
        int n = 0;
        while (n < parts.size() && length < LONGEST_LIST)
            length += parts.get(n++).toString().length();
        var shown = new ArrayList<Object>(parts.subList(0, n));
        if (n < parts.size()) shown.add("…");
        return paired(between, shown);
    }

    /** By halves, so that what is kept is not as deep as the list is long. */
    private static Object paired(String between, List<?> parts) {
        if (parts.size() < 2) return parts.isEmpty() ? "" : parts.getFirst();
        int half = (parts.size() + 1) / 2;
        return of(between, paired(between, parts.subList(0, half)), paired(between, parts.subList(half, parts.size())));
    }

    private static Object known(Object it) {
        return switch (it) {
            case String words -> Plain.clipped(Storable.kept(words), LONGEST);
            case Integer n -> n.longValue();
            case Long n -> n;
            case LocalDate day -> day;
            case Heading heading -> heading;
            case Place place -> place;
            case Decimal number -> number;
            case Euros amount -> amount;
            case LocalizedText sentence -> sentence;
            default -> throw new IllegalArgumentException("no part of a sentence: " + it.getClass());
        };
    }

    /** In the language of the page. */
    public String in(Page page) {
        return in(page, UnaryOperator.identity());
    }

    /** {@code headings}: says a field of files as people call it. */
    public String in(Page page, UnaryOperator<String> headings) {
        return in(page::t, page.formats(), headings);
    }

    public String in(Locale locale, Messages messages) {
        return in((key, args) -> messages.text(locale, key, args), new Formats(locale), UnaryOperator.identity());
    }

    private String in(Words words, Formats formats, UnaryOperator<String> headings) {
        return words.text(
                key, args.stream().map(it -> said(it, words, formats, headings)).toArray());
    }

    private static Object said(Object it, Words words, Formats formats, UnaryOperator<String> headings) {
        return switch (it) {
            case LocalDate day -> formats.date(day);
            case Heading(var name) -> headings.apply(name);
            case Place(var place) -> FilePlace.said(place, words::text);
            case Decimal(var units, var decimals) -> formats.decimal(units, decimals);
            case Euros(var cents) -> formats.euros(cents);
            case LocalizedText sentence -> sentence.in(words, formats, headings);
            default -> it;
        };
    }

    /** The same with other places. */
    public LocalizedText at(UnaryOperator<String> places) {
        return new LocalizedText(key, args.stream().map(it -> moved(it, places)).toList());
    }

    private static Object moved(Object it, UnaryOperator<String> places) {
        return switch (it) {
            case Place(var place) -> new Place(places.apply(place));
            case LocalizedText sentence -> sentence.at(places);
            default -> it;
        };
    }

    /** As it is kept: {@code ["key", "word", 12, {"day": "2026-11-30"}, {"heading": "nom"}, {"place": "…"}, ["key", …]]}. */
    public String kept() {
        return JSON.writeValueAsString(json(this));
    }

    private static ArrayNode json(LocalizedText it) {
        var all = JSON.createArrayNode().add(it.key);
        for (var arg : it.args) {
            switch (arg) {
                case String words -> all.add(words);
                case Long n -> all.add(n);
                case LocalDate day -> all.addObject().put("day", day.toString());
                case Heading(var name) -> all.addObject().put("heading", name);
                case Place(var place) -> all.addObject().put("place", place);
                case Decimal(var units, var decimals) ->
                    all.addObject().put("units", units).put("decimals", decimals);
                case Euros(var cents) -> all.addObject().put("cents", cents);
                case LocalizedText sentence -> all.add(json(sentence));
                default -> throw new IllegalStateException();
            }
        }
        return all;
    }

    /** What {@link #kept} wrote. Throws IllegalArgumentException or DateTimeException for anything else. */
    public static LocalizedText read(String kept) {
        return read(JSON.readTree(kept));
    }

    private static LocalizedText read(JsonNode all) {
        if (!all.isArray() || all.isEmpty()) throw new IllegalArgumentException("no sentence");
        return new LocalizedText(
                all.get(0).asString(),
                all.valueStream().skip(1).map(LocalizedText::part).toList());
    }

    private static Object part(JsonNode it) {
        if (it.isArray()) return read(it);
        if (it.isIntegralNumber()) return it.asLong();
        if (it.isString()) return it.asString();
        if (it.has("day")) return LocalDate.parse(it.get("day").asString());
        if (it.has("heading")) return new Heading(it.get("heading").asString());
        if (it.has("place")) return new Place(it.get("place").asString());
        if (it.has("units"))
            return new Decimal(it.get("units").asLong(), it.get("decimals").asInt());
        if (it.has("cents")) return new Euros(it.get("cents").asLong());
        throw new IllegalArgumentException("no part of a sentence");
    }
}
