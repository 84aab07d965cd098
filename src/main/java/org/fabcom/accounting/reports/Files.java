package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;

/** The same table as CSV and as a workbook; amounts are numbers in the workbook. */
final class Files {

    private Files() {}

    static ResponseEntity<byte[]> csv(String name, Desk.Books books, List<String> header, List<List<String>> rows) {
        return Csv.answer(named(name, books) + ".csv", header, rows.stream());
    }

    static ResponseEntity<byte[]> workbook(
            String name,
            Desk.Books books,
            List<String> header,
            List<List<String>> rows,
            Set<Integer> amounts,
            String format) {
        return new Spreadsheet().sheet(name, header, rows.stream(), amounts).answer(named(name, books), format);
    }

    static ResponseEntity<byte[]> attachment(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /** « balance-2026-12-31 ». */
    static String named(String name, Desk.Books books) {
        return name + "-" + books.period().last();
    }
}
