package org.fabcom.imports;

import module java.base;
import org.fabcom.web.Page;
import org.fabcom.web.render.FilePlace;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One import: its kind and file, how far it is, and its counts. Always read = created + updated + unchanged + aside. */
public record Run(
        UUID id,
        String kind,
        String fileName,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        @Nullable Integer expected,
        Counts counts,
        @Nullable Said stopped) {

    /** Why it stopped, in French; null if it did not. */
    public @Nullable String message() {
        return stopped == null ? null : stopped.text();
    }

    public enum State {
        RUNNING,
        REHEARSED,
        DONE,
        FAILED,
        WITHDRAWN
    }

    /** The figures that end a report. */
    public record Counts(int read, int created, int updated, int unchanged, int aside, int errors) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** How many records are written, or would be. */
        public int writes() {
            return created + updated;
        }

        /** The line that ends the command. */
        public String line() {
            return "read=%d created=%d updated=%d unchanged=%d aside=%d errors=%d"
                    .formatted(read, created, updated, unchanged, aside, errors);
        }
    }

    /** One line of the report. {@code level}: created, updated, aside, error, note or kept. */
    public record Line(int n, String level, String place, Said said) {

        /** As it is said in French. */
        public String text() {
            return said.text();
        }

        /** Its place, said in the language of the page. */
        public String placed(Page page) {
            return FilePlace.in(page, place);
        }

        /** Where it stands in this file, if it stands in that one; empty if it is told of the whole of it. */
        public String within(String file) {
            return place.equals(file) ? "" : place.startsWith(file + ", ") ? place.substring(file.length() + 2) : place;
        }
    }

    /**
     * What a report says: in French, as it was said when it was written and as it is searched for, and as the sentence that it is in
     * other languages.
     *
     * @param sentence null for names and for what was written before sentences were kept
     */
    public record Said(String text, @Nullable LocalizedText sentence) {

        private static final Pattern FIXED = Pattern.compile("(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=[»:;!?])");

        static Said name(String text) {
            return new Said(text, null);
        }

        static Said of(String name, @Nullable LocalizedText sentence, Messages messages) {
            return sentence == null ? name(name) : of(sentence, messages);
        }

        static Said of(LocalizedText sentence, Messages messages) {
            return new Said(typed(sentence.in(Locale.FRENCH, messages)), sentence);
        }

        /** With the spaces that people type around marks when they search. */
        private static String typed(String text) {
            return FIXED.matcher(text).replaceAll(" ");
        }

        /** {@code sentence}: as it was kept; what nobody can read any more is only text. */
        static Said read(String text, @Nullable String sentence) {
            if (sentence == null) return name(text);
            try {
                return new Said(text, LocalizedText.read(sentence));
            } catch (JacksonException | DateTimeException | IllegalArgumentException unread) {
                return name(text);
            }
        }

        @Nullable
        String kept() {
            return sentence == null ? null : sentence.kept();
        }

        /** In the language of the page; {@code headings} says fields of files as people call them. */
        public String in(Page page, UnaryOperator<String> headings) {
            return sentence == null || !page.has(sentence.key()) ? text : sentence.in(page, headings);
        }

        public String in(Page page) {
            return in(page, UnaryOperator.identity());
        }

        public String in(Locale locale, Messages messages) {
            return sentence == null || !messages.has(locale, sentence.key()) ? text : sentence.in(locale, messages);
        }

        /** Of what it is written; null where that is the language of the page. */
        public @Nullable String lang(Page page) {
            return page.lang().equals("fr") || sentence != null && page.has(sentence.key()) ? null : "fr";
        }
    }
}
