package org.fabcom.imports.runs;

import module java.base;
import org.fabcom.imports.Run;
import org.fabcom.web.Page;
import org.fabcom.web.render.FilePlace;
import org.jspecify.annotations.Nullable;

/** What a page shows of a report: of what was done, sentences of one place and one level that follow each other stand together. */
public record ReportRow(String place, String level, List<Text> texts) {

    /** {@code lang}: of the words, where it is not that of the page. */
    public record Text(String words, @Nullable String lang) {

        /** No line ends behind a mark that opens, nor begins with one that closes. */
        public Text {
            words = words.replaceAll("(?<=«)[ \u00a0]|[ \u00a0](?=[»:;!?])", "\u202f");
        }
    }

    /**
     * @param file what was sent: where it is the whole place, that of a line is its number
     * @param together else each sentence has a row, as what is only foreseen
     */
    public static List<ReportRow> of(
            List<Run.Line> lines, String file, boolean together, Function<Run.Said, Text> said) {
        var rows = new ArrayList<ReportRow>();
        for (var it : lines) {
            var place = it.within(file);
            var last = rows.isEmpty() ? null : rows.getLast();
            if (!together || last == null || !last.place.equals(place) || !last.level.equals(it.level()))
                rows.add(last = new ReportRow(place, it.level(), new ArrayList<>()));
            last.texts.add(said.apply(it.said()));
        }
        return rows;
    }

    /** Its place, said in the language of the page. */
    public String placed(Page page) {
        return FilePlace.in(page, place);
    }

    /** {@code fields}: their words, by their headings in files. What was said before sentences were kept names them in its text. */
    public static Function<Run.Said, Text> on(Page page, Map<String, String> fields) {
        return it -> new Text(
                it.sentence() == null
                        ? FieldWords.of(it.text(), fields)
                        : it.in(page, heading -> fields.getOrDefault(heading, heading)),
                it.lang(page));
    }
}
