package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.bounds.Bounds;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Texts in YAML 1.2, TOML and JSON as plain maps and lists. Bounded (statement C10): depth 40, 30 aliases of collections, as many
 * letters and values as memory holds ({@link Bounds#document}, {@link Bounds#nodes}). In YAML 1.2 yes, no and on are words, and
 * dates are text.
 */
public final class Reading {

    private static final int DEPTH = 40;

    /** Signs, each of which makes a few values at most. */
    private static final int SHORT = 4_096;

    private static final int LENGTH = (int) Bounds.here().document();

    private static final int TOML_TAKES = 3;

    /** Letters that the reader takes at once: what it holds of a value is copied each time, which long ones feel. */
    private static final int USUAL = 1_024;

    private static final int AT_ONCE = 64 * USUAL;

    private static final LoadSettings YAML = settings(true, USUAL);
    private static final LoadSettings LONG = settings(true, AT_ONCE);
    private static final LoadSettings OURS = settings(false, USUAL);

    private static LoadSettings settings(boolean marks, int atOnce) {
        return LoadSettings.builder()
                .setUseMarks(marks)
                .setBufferSize(atOnce)
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(30)
                .setAllowRecursiveKeys(false)
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(LENGTH)
                .build();
    }

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(LENGTH)
            .maxTokenCount(Bounds.here().nodes())
            .build();

    private static final ObjectMapper TOML = TomlMapper.builder(
                    TomlFactory.builder().streamReadConstraints(BOUNDS).build())
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .build();

    private Reading() {}

    /** The first document of a YAML text; null if it is empty. */
    public static @Nullable Object yaml(String text) throws BrokenFile {
        try {
            boolean plain = plain(text);
            var settings = text.length() > AT_ONCE ? LONG : YAML;
            if (!plain) requireBounded(text, settings);
            var documents = new Load(settings).loadAllFromString(text).iterator();
            var first = documents.hasNext() ? documents.next() : null;
            // there is no other one, but what is broken behind it is told
            while (plain && documents.hasNext()) documents.next();
            return first;
        } catch (MarkedYamlEngineException broken) {
            throw at(broken.getProblemMark().or(broken::getContextMark).orElse(null));
        } catch (YamlEngineException refused) {
            throw new BrokenFile("imports.said.broken.yaml");
        }
    }

    /** A text that FabCom carries itself, without the care that costs time; throws IllegalStateException. */
    public static @Nullable Object ours(String text) {
        try {
            return new Load(OURS).loadFromString(text);
        } catch (YamlEngineException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * One document without references, so short that it is in bounds whatever it holds: a collection begins with a bracket, with a colon
     * that is none of an address, or with a dash or a question mark before a space. It is read once.
     */
    private static boolean plain(String text) {
        if (text.length() > SHORT || text.contains("---") || text.contains("...") || text.indexOf('*') >= 0)
            return false;
        int begun = 0;
        for (int i = 0; i < text.length(); i++)
            begun += switch (text.charAt(i)) {
                case '[', '{' -> 1;
                case '-', '?' -> spaced(text, i) ? 1 : 0;
                case ':' -> text.startsWith("//", i + 1) && !behind(text, i) ? 0 : 1;
                default -> 0;
            };
        return begun < DEPTH;
    }

    /** Behind what may be a key whatever follows. */
    private static boolean behind(String text, int at) {
        return at > 0 && "\"']}".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean spaced(String text, int at) {
        return at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    }

    /** By events, which take no stack: a document that is too deep would exhaust the reader's. */
    private static void requireBounded(String text, LoadSettings settings) throws BrokenFile {
        int depth = 0;
        int events = 0;
        for (var event : new Parse(settings).parseString(text)) {
            if (++events > Bounds.here().nodes()) throw tooLong("YAML");
            if (event instanceof CollectionStartEvent && ++depth > DEPTH)
                throw at(event.getStartMark().orElse(null));
            if (event instanceof CollectionEndEvent) depth--;
        }
    }

    private static BrokenFile at(@Nullable Mark mark) {
        return mark == null
                ? new BrokenFile("imports.said.broken", "YAML")
                : BrokenFile.at("YAML", mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Its reader makes several of each value, before anything counts them. */
    public static Object toml(String text) throws BrokenFile {
        if (text.length() > LENGTH / TOML_TAKES) throw tooLong("TOML");
        return read(TOML, text, Map.class, "TOML");
    }

    public static Object json(String text) throws BrokenFile {
        return read(JSON, text, Object.class, "JSON");
    }

    private static BrokenFile tooLong(String format) {
        return new BrokenFile("imports.said.file.format", format);
    }

    private static Object read(ObjectMapper mapper, String text, Class<?> type, String format) throws BrokenFile {
        try {
            var value = mapper.readValue(text, type);
            if (value == null) throw BrokenFile.at(format, 1, 1);
            return value;
        } catch (JacksonException broken) {
            throw broken(broken, format);
        }
    }

    static BrokenFile broken(JacksonException broken, String format) {
        if (broken instanceof StreamConstraintsException) return tooLong(format);
        var place = broken.getLocation();
        return place == null || place.getLineNr() < 1
                ? new BrokenFile("imports.said.broken", format)
                : BrokenFile.at(format, place.getLineNr(), place.getColumnNr());
    }
}
