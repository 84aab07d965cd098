package org.fabcom.imports.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabcom.imports.Run;

/** What a page shows of a report: of what was done, sentences of one place and one level that follow each other stand together. */
public record ReportRow(String place, String level, List<String> texts) {

    /**
     * @param file what was sent: where it is the whole place, that of a line is its number
     * @param together else each sentence has a row, as what is only foreseen
     * @param words of fields, by their headings in files
     */
    public static List<ReportRow> of(List<Run.Line> lines, String file, boolean together, Map<String, String> words) {
        var rows = new ArrayList<ReportRow>();
        for (var it : lines) {
            var place = it.within(file);
            var last = rows.isEmpty() ? null : rows.getLast();
            if (!together || last == null || !last.place.equals(place) || !last.level.equals(it.level()))
                rows.add(last = new ReportRow(place, it.level(), new ArrayList<>()));
            last.texts.add(joined(FieldWords.of(it.text(), words)));
        }
        return rows;
    }

    /** No line ends behind a mark that opens, nor begins with one that closes. */
    private static String joined(String text) {
        return text.replace("« ", "«\u202f").replaceAll(" (?=[»:;!?])", "\u202f");
    }
}
