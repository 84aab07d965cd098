package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportReport;
import org.fabcom.web.render.LocalizedText;

/**
 * A report on a table of ours, in the words of whoever sent another one: its own name, and where it had records and not lines,
 * the number of the record.
 */
record ToldAsSent(ImportReport report, String ours, String theirs, boolean records) implements ImportReport {

    /** What people wrote may be a number too, and longer than any line is. */
    private static final Pattern LINE = Pattern.compile("\\bligne ([0-9]{1,9})\\b");

    @Override
    public void expect(int number) {
        report.expect(number);
    }

    @Override
    public void record(String place, Record work) {
        report.record(there(place), () -> told(work.write()));
    }

    @Override
    public void hold(Held held) {
        report.hold(held);
    }

    @Override
    public void settle() {
        report.settle();
    }

    @Override
    public void error(String place, LocalizedText said) {
        report.error(there(place), said.at(this::within));
    }

    @Override
    public void note(String place, LocalizedText said) {
        report.note(there(place), said.at(this::within));
    }

    @Override
    public void twins(Supplier<List<Twin>> found) {
        report.twins(() -> found.get().stream()
                .map(it -> new Twin(there(it.place()), it.said().at(this::within)))
                .toList());
    }

    private Outcome told(Outcome outcome) {
        return outcome instanceof Outcome.Aside(var why) && why != null
                ? new Outcome.Aside(why.at(this::within))
                : outcome;
    }

    /** In a sentence the name of the table may stand before the line, or not. */
    private String within(String place) {
        return place.startsWith(ours) ? there(place) : numbered(place, records);
    }

    private String there(String place) {
        return there(place, ours, theirs, records);
    }

    static String there(String place, String ours, String theirs, boolean records) {
        return place.startsWith(ours) ? theirs + numbered(place.substring(ours.length()), records) : place;
    }

    /** The first record stands on the second line, below the headings. */
    private static String numbered(String text, boolean records) {
        return records ? LINE.matcher(text).replaceAll(it -> "fiche " + (Integer.parseInt(it.group(1)) - 1)) : text;
    }
}
