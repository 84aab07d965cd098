package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.Run;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * A table on the way to its fields.
 *
 * @param url of this screen; {@code file}: what it is called
 * @param lead how many columns are known, wait to be said, are left; or that there is no line
 * @param kept when somebody said last what tables of this source are like; empty if nobody did
 * @param letters how the file is written, where that was guessed; else empty
 * @param outcome what the first records would become, in a sentence; {@code lines}: why some would not
 * @param trouble why there is no preview; else empty
 * @param button what tries it; empty: there is no line to try
 */
public record MatchingView(
        String url,
        String file,
        String title,
        String lead,
        String letters,
        List<OptionView> kinds,
        String kind,
        String kept,
        boolean again,
        List<ColumnView> columns,
        List<ValuesView> values,
        List<OptionView> fields,
        Preview preview,
        List<String> doubts,
        String outcome,
        List<Run.Line> lines,
        String trouble,
        String button,
        boolean sensitive,
        Form form) {

    /**
     * A column with some of its values.
     *
     * @param name of its control
     * @param mark icon and kind of the chip that says where it stands: {@code state}
     */
    public record ColumnView(
            String name, String heading, String samples, String field, String state, String mark, String icon) {}

    /**
     * The values of a closed field that its kind does not know, each with what it may be; {@code searched}: by typing;
     * {@code several}: it may be more than one of them.
     */
    public record ValuesView(
            String field, List<OptionView> choices, boolean searched, boolean several, List<ValueView> values) {}

    /** One of them, how often it stands in the table, and what it was said to be; empty: nothing yet. */
    public record ValueView(String name, String value, String times, String target) {

        /** What it was said to be, one by one. */
        public List<String> targets() {
            return Matching.each(target);
        }
    }

    /** The first rows under the fields that matter most. */
    public record Preview(String title, String of, List<String> headings, List<RowView> rows) {}

    public record RowView(int line, List<CellView> cells) {}

    /** {@code doubt}: it does not read as what the column is said to be. */
    public record CellView(String heading, String text, boolean doubt) {}
}
