package org.fabcom.web.list;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;

/** Lists as CSV: UTF-8 with a byte order mark and semicolons, as French spreadsheets open them; no cell can be a formula. */
public final class Csv {

    private Csv() {}

    public static ResponseEntity<byte[]> answer(String fileName, List<String> header, Stream<List<String>> rows) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(bytes(header, rows));
    }

    /** The file alone, where it goes into another one. */
    public static byte[] bytes(List<String> header, Stream<List<String>> rows) {
        var out = new StringWriter();
        try {
            write(out, header, rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same, row by row; what it is written to stays open. */
    public static void write(Writer out, List<String> header, Stream<List<String>> rows) throws IOException {
        rows.forEach(open(out, header));
        out.flush();
    }

    /** The same, for rows that are given to what it answers. */
    public static Consumer<List<String>> open(Writer out, List<String> header) throws IOException {
        out.append('\ufeff');
        var printer =
                new CSVPrinter(out, CSVFormat.EXCEL.builder().setDelimiter(';').get());
        print(printer, header);
        return row -> print(printer, row);
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row.stream().map(Csv::safe).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
    public static String safe(String cell) {
        if (cell.isEmpty()) return cell;
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("[+-]?[0-9][0-9 .,]*") ? "'" + cell : cell;
    }
}
