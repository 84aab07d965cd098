package org.fabcom.places.standard;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * The file of the standard, written strictly: its 32 columns in its order, its words, commas, UTF-8. A value that is not known
 * stays empty: the file normalises and never invents. Programs read it: a cell is what it says, without the apostrophe that lists
 * for spreadsheets put before a formula.
 */
public final class StandardFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\n")
            .get();

    private static final Pattern PHONE = Pattern.compile("\\+(33|590|594|262|596|269|687|689|508|681)[0-9]{6,9}");

    private final CSVPrinter printer;

    public StandardFile(Appendable out) throws IOException {
        this.printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(Field.standard().stream().map(Field::heading).toList());
    }

    /** {@code id}: unique in the file. {@code day}: for rows whose source gives none, null where nobody says any. */
    public void add(String id, Facts facts, @Nullable LocalDate day) throws IOException {
        var row = row(id, facts, day);
        printer.printRecord(Field.standard().stream()
                .map(it -> String.join("|", words(row, it)))
                .toList());
    }

    /** A place as its row says it. */
    public static Facts row(String id, Facts facts, @Nullable LocalDate day) {
        var strict = strict(facts);
        if (!strict.knows(Field.UPDATED) && day != null) strict = strict.with(Field.UPDATED, day.toString());
        return strict.with(Field.ID, id);
    }

    /** Without what is ours only: a short number (3949), or one of another country, is no telephone for the standard. */
    static Facts strict(Facts facts) {
        return PHONE.matcher(facts.text(Field.PHONE)).matches() ? facts : facts.with(Field.PHONE, List.of());
    }

    /** In the words of the standard. */
    public static List<String> words(Facts facts, Field field) {
        return field.kind() == Field.Kind.CODES
                ? facts.all(field).stream().map(it -> Codes.words(field, it)).toList()
                : facts.all(field);
    }
}
