package org.fabcom.imports;

import module java.base;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A field that a table may fill.
 *
 * @param name the heading under which its kind reads it
 * @param label key of the message that names it to people; empty where the heading itself is known to them
 * @param words what people call it at the head of a column; one that begins with {@code =} is the whole heading, not a part of it
 * @param join what becomes of several columns that are all this field
 * @param need whether rows can do without it
 * @param reads whether a value reads as one; what does not is shown before anything is written
 * @param telling values that leave little doubt that the column is this field, whatever its heading; null if none do
 * @param values what alone may stand in it, null where anything may
 */
public record MatchField(
        String name,
        String label,
        List<String> words,
        Join join,
        Need need,
        Predicate<String> reads,
        @Nullable Predicate<String> telling,
        @Nullable Values values) {

    /** Between several values of one cell. */
    public static final String LISTED = "[|;,\n]";

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    /** Behind the name of a searched field: the column in which its kind finds the very words of the table. */
    public static final String AS_WRITTEN = " (tel quel)";

    /** What its kind reads, as a choice: {@code label} is the key of the message that names it, empty where the word itself does. */
    public record Choice(String written, String label) {}

    /**
     * The closed list of a field.
     *
     * @param known whether its kind reads the value as it is
     * @param searched the list is long: a cell is one value, its choice is found by typing, and its own words come along
     */
    public record Values(List<Choice> choices, Predicate<String> known, boolean searched) {

        public Values(List<Choice> choices, Predicate<String> known) {
            this(choices, known, false);
        }

        public Values {
            choices = List.copyOf(choices);
        }

        /** The values of a cell, one by one. */
        public List<String> of(String cell) {
            if (searched || known.test(cell)) return List.of(cell);
            return Arrays.stream(cell.split(LISTED))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
    }

    public enum Join {
        /** One after the other, a blank between them. */
        BLANK(" "),
        /** A list of values. */
        BAR("|"),
        /** Lines that each begin with the heading: the days of a week. */
        NAMED("\n");

        private final String between;

        Join(String between) {
            this.between = between;
        }

        public String between() {
            return between;
        }
    }

    public enum Need {
        /** No row is taken without it. */
        MUST,
        /** Its kind looks for the heading, though cells may be empty. */
        HEADING,
        MAY
    }

    public static MatchField of(String name, String label, String... words) {
        return new MatchField(name, label, List.of(words), Join.BLANK, Need.MAY, it -> true, null, null);
    }

    /** Its name, as people read it. */
    public String said(Page page) {
        return label.isEmpty() ? name : page.t(label);
    }

    /** Whether several values may stand in a cell. */
    public boolean lists() {
        return join == Join.BAR;
    }

    public MatchField must() {
        return new MatchField(name, label, words, join, Need.MUST, reads, telling, values);
    }

    public MatchField heading() {
        return new MatchField(name, label, words, join, Need.HEADING, reads, telling, values);
    }

    /** Only these may stand in it; what a table writes otherwise is asked on the screen. */
    public MatchField choosing(Values from) {
        return new MatchField(name, label, words, join, need, reads, telling, from);
    }

    public MatchField joined(Join by) {
        return new MatchField(name, label, words, by, need, reads, telling, values);
    }

    public MatchField reading(Predicate<String> reader) {
        return new MatchField(name, label, words, join, need, reader, telling, values);
    }

    /** A postal code of any country and nothing beside it: a column that holds the commune too is none of codes. */
    public static boolean postalCode(String cell) {
        return !WORD.matcher(cell.replaceFirst("(?i)\\bcedex\\b.*", "")).find();
    }

    /** Its values tell it from any other: an address of mail, a phone. */
    public MatchField told(Predicate<String> reader) {
        return new MatchField(name, label, words, join, need, reader, reader, values);
    }
}
