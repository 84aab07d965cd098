package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.bounds.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The records of a JSON table, one after the other: those of a list, or of the list that stands under one of some names. A record
 * of more than a hundred thousand values, or a million letters, is none that somebody wrote.
 */
final class JsonRows {

    private static final int MOST_VALUES = 100_000;
    private static final int LONGEST = 1_000_000;
    private static final int DEPTH = 40;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private final Content content;
    private final List<String> names;
    private int values;
    private long letters;

    private JsonRows(Content content, List<String> names) {
        this.content = content;
        this.names = names;
    }

    /** {@code names}: where the list may stand in an object, the likeliest first. Nothing is read if it is nowhere. */
    static void each(Content content, List<String> names, Consumer<@Nullable Object> reader)
            throws BrokenFile, IOException {
        new JsonRows(content, names).walk(reader);
    }

    private void walk(Consumer<@Nullable Object> reader) throws BrokenFile, IOException {
        @Nullable String name = null;
        try (var parser = parser()) {
            if (next(parser) == JsonToken.START_OBJECT) {
                var lists = lists(parser);
                name = names.stream().filter(lists::contains).findFirst().orElse(null);
                if (name == null) return;
            }
        }
        try (var parser = parser()) {
            var first = next(parser);
            if (name != null) to(name, parser);
            else if (first != JsonToken.START_ARRAY) return;
            while (next(parser) != JsonToken.END_ARRAY) {
                values = 0;
                letters = 0;
                reader.accept(value(parser));
            }
            while (next(parser) != null) {}
        }
    }

    private JsonParser parser() throws IOException {
        return JSON.createParser(
                ObjectReadContext.empty(), LetterCodes.flowing(content).reader());
    }

    /** Names of the object that a list stands under; goes to its end. */
    private Set<String> lists(JsonParser parser) throws BrokenFile {
        var found = new HashSet<String>();
        while (next(parser) == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (next(parser) == JsonToken.START_ARRAY && names.contains(name)) found.add(name);
            skip(parser);
        }
        return found;
    }

    private static void to(String name, JsonParser parser) throws BrokenFile {
        while (next(parser) == JsonToken.PROPERTY_NAME) {
            boolean here = parser.currentName().equals(name);
            if (next(parser) == JsonToken.START_ARRAY && here) return;
            skip(parser);
        }
    }

    private @Nullable Object value(JsonParser parser) throws BrokenFile {
        if (++values > MOST_VALUES) throw tooLong();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                while (next(parser) == JsonToken.PROPERTY_NAME) {
                    var name = counted(parser.currentName());
                    next(parser);
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                while (next(parser) != JsonToken.END_ARRAY) list.add(value(parser));
                yield list;
            }
            case VALUE_STRING -> counted(string(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private String counted(String text) throws BrokenFile {
        letters += text.length();
        if (letters > LONGEST) throw tooLong();
        return text;
    }

    private static BrokenFile tooLong() {
        return new BrokenFile("imports.said.record.long");
    }

    private static @Nullable JsonToken next(JsonParser parser) throws BrokenFile {
        try {
            return parser.nextToken();
        } catch (JacksonException broken) {
            throw Reading.broken(broken, "JSON");
        }
    }

    private static void skip(JsonParser parser) throws BrokenFile {
        try {
            parser.skipChildren();
        } catch (JacksonException broken) {
            throw Reading.broken(broken, "JSON");
        }
    }

    private static String string(JsonParser parser) throws BrokenFile {
        try {
            return parser.getString();
        } catch (JacksonException broken) {
            throw Reading.broken(broken, "JSON");
        }
    }

    private static Number number(JsonParser parser) throws BrokenFile {
        try {
            return parser.getNumberValue();
        } catch (JacksonException broken) {
            throw Reading.broken(broken, "JSON");
        }
    }
}
