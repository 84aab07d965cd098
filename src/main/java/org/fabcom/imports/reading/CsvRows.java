package org.fabcom.imports.reading;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV, one after the other, whatever its length. A row of a million characters or of five thousand cells is none
 * that somebody wrote: a quote was never closed, and the reading ends (UncheckedIOException).
 */
public final class CsvRows implements Iterable<CSVRecord>, Closeable {

    private static final int LONGEST = 1_000_000;
    private static final int WIDEST = 5_000;

    private final Measured letters;
    private final CSVParser parser;

    public CsvRows(Reader reader, CSVFormat format) throws IOException {
        letters = new Measured(reader);
        parser = format.parse(letters);
    }

    /** Of the first row, if the format says that it has them. */
    public List<String> headings() {
        return parser.getHeaderNames();
    }

    /** Where the reading stands, from 1. */
    public int line() {
        return (int) parser.getCurrentLineNumber();
    }

    @Override
    public Iterator<CSVRecord> iterator() {
        var rows = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public CSVRecord next() {
                letters.row = 0;
                var row = rows.next();
                if (row.size() > WIDEST) throw new UncheckedIOException(new IOException("too wide a row"));
                return row;
            }
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class Measured extends FilterReader {

        private int row;

        private Measured(Reader reader) {
            super(reader);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count(n);
            return n;
        }

        private void count(int letters) throws IOException {
            row += letters;
            if (row > LONGEST) throw new IOException("too long a row");
        }
    }
}
