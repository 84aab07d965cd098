package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.kernel.Secrets;

/** Minutes as they are read, on a page, on paper and by whoever signs: the same words. Immutable. */
public record MinutesText(String title, List<Section> sections) {

    private static final int MOST_ROWS = 30;

    /** Signs on half a page, an end of a line counted as so many. */
    private static final int PAGE = 3_000;

    private static final int LINE = 60;

    public MinutesText {
        sections = List.copyOf(sections);
    }

    /**
     * @param lines paragraphs
     * @param header of the table; none without table
     */
    public record Section(String heading, List<String> lines, List<String> header, List<List<String>> rows) {

        static Section of(String heading, List<String> lines) {
            return new Section(heading, List.copyOf(lines), List.of(), List.of());
        }

        Section with(List<String> columns, List<List<String>> cells) {
            return cells.isEmpty() ? this : new Section(heading, lines, columns, cells);
        }

        /** Stands on one page of paper. */
        public boolean fits() {
            return rows.size() <= MOST_ROWS
                    && lines.stream().mapToInt(it -> it.length() + LINE).sum() < PAGE;
        }

        private String plain() {
            var table = rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
            return heading + "\n" + String.join("\n", lines) + "\n" + table;
        }
    }

    /** What a signature holds for. */
    String sha256() {
        return Secrets.digest(
                title + "\n" + sections.stream().map(Section::plain).collect(Collectors.joining("\n")));
    }
}
