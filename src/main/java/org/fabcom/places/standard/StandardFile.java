package org.fabcom.places.standard;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.fabcom.web.list.Csv;

/**
 * The file of the standard, written strictly: its 32 columns in its order, its words, commas, UTF-8. A value that is not known
 * stays empty: the file normalises and never invents. No cell can be a formula.
 */
public final class StandardFile implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\n")
            .get();

    private final CSVPrinter printer;

    public StandardFile(Appendable out) throws IOException {
        this.printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(Field.standard().stream().map(Field::heading).toList());
    }

    /** {@code id}: unique in the file. {@code changed}: when our table last changed, for rows whose source gives no date. */
    public void add(String id, Facts facts, LocalDate changed) throws IOException {
        var strict = strict(facts);
        if (!strict.knows(Field.UPDATED)) strict = strict.with(Field.UPDATED, changed.toString());
        var row = strict.with(Field.ID, id);
        printer.printRecord(
                Field.standard().stream().map(it -> Csv.safe(cell(row, it))).toList());
    }

    /** Without what is ours only: a short phone number (3949) is none for the standard. */
    static Facts strict(Facts facts) {
        return facts.text(Field.PHONE).startsWith("+") ? facts : facts.with(Field.PHONE, List.of());
    }

    private static String cell(Facts facts, Field field) {
        return field.kind() == Field.Kind.CODES
                ? facts.all(field).stream().map(it -> Codes.words(field, it)).collect(Collectors.joining("|"))
                : String.join("|", facts.all(field));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
