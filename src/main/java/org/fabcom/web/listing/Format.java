package org.fabcom.web.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Ods;
import org.fabcom.web.list.Spreadsheet;
import org.fabcom.web.listing.Column.Kind;
import org.springframework.http.ContentDisposition;

/** The files that a list can be taken along as. */
public enum Format {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    JSON("application/json");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    void open(String file, HttpServletResponse response) {
        var name = ContentDisposition.attachment().filename(file + suffix()).build();
        response.setContentType(type);
        response.setHeader("Content-Disposition", name.toString());
    }

    /** Gives rows one after the other. */
    interface Rows {
        void each(Consumer<List<String>> what);
    }

    /** Written as they come; a workbook of Office Open XML alone is gathered before. */
    void write(String file, List<Kind> kinds, List<String> headings, Rows rows, HttpServletResponse response) {
        open(file, response);
        try {
            var out = response.getOutputStream();
            switch (this) {
                case CSV -> csv(headings, rows, out);
                case XLSX -> xlsx(file, headings, rows, kinds, out);
                case ODS -> ods(file, headings, rows, kinds, out);
                case JSON -> throw new IllegalArgumentException("no table");
            }
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void csv(List<String> headings, Rows rows, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        rows.each(Csv.open(text, headings));
        text.flush();
    }

    private static void xlsx(String name, List<String> headings, Rows rows, List<Kind> kinds, OutputStream out)
            throws IOException {
        var all = new ArrayList<List<String>>();
        rows.each(all::add);
        out.write(new Spreadsheet()
                .kinds(name, headings, all.stream(), i -> cell -> typed(cell, kinds.get(i)))
                .bytes());
    }

    private static void ods(String name, List<String> headings, Rows rows, List<Kind> kinds, OutputStream out)
            throws IOException {
        var book = new Ods(out).sheet(name, headings);
        rows.each(cells -> {
            try {
                book.row(typed(cells, kinds));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        book.finish();
    }

    private static List<Object> typed(List<String> cells, List<Kind> kinds) {
        var typed = new ArrayList<Object>();
        for (int i = 0; i < cells.size(); i++) typed.add(typed(cells.get(i), kinds.get(i)));
        return typed;
    }

    private static Object typed(String cell, Kind kind) {
        return switch (kind) {
            case NUMBER -> Spreadsheet.whole(cell);
            case AMOUNT -> Spreadsheet.amount(cell);
            case DAY -> Spreadsheet.day(cell);
            case TIME -> Spreadsheet.moment(cell);
            case TEXT, ID, CHOICE, MANY, MONEY -> cell;
        };
    }
}
