package org.fabcom.web.list;

import module java.base;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fabcom.kernel.Days;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;

/**
 * Lists as a workbook, of Office Open XML (ISO/IEC 29500) or OpenDocument. Whole numbers are numbers, days and moments that ISO 8601
 * writes are such, all else is text: nothing is a formula.
 */
public final class Spreadsheet {

    /** The end of the route of both workbooks; its {@code format} goes into {@link #answer}. */
    public static final String FILES = ".{format:xlsx|ods}";

    private static final int LONGEST_NAME = 31;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private record Sheet(String name, List<String> header, List<List<String>> rows, Cells cells) {}

    private interface Cells {
        Object of(int column, String cell);
    }

    private final List<Sheet> sheets = new ArrayList<>();

    /** One more sheet; the name is cut and cleaned as spreadsheets want it. */
    public Spreadsheet sheet(String name, List<String> header, Stream<List<String>> rows) {
        return sheet(name, header, rows, Set.of());
    }

    /** The same with columns, counted from 0, that hold amounts with two decimals: « 1234,50 ». */
    public Spreadsheet sheet(String name, List<String> header, Stream<List<String>> rows, Set<Integer> amounts) {
        return fill(
                name,
                header,
                rows,
                (column, cell) -> amounts.contains(column) && cell.matches("-?[0-9]{1,13},[0-9]{2}")
                        ? new BigDecimal(cell.replace(',', '.'))
                        : day(whole(cell)));
    }

    /** The same where only these columns, counted from 0, hold numbers, and those days: all else is text, however it looks. */
    public Spreadsheet typed(
            String name, List<String> header, Stream<List<String>> rows, IntPredicate numbers, IntPredicate days) {
        return fill(name, header, rows, (column, cell) -> {
            if (numbers.test(column)) return whole(cell);
            return days.test(column) ? day(cell) : cell;
        });
    }

    /** The same by the kind of each column. */
    public Spreadsheet kinds(
            String name, List<String> header, Stream<List<String>> rows, IntFunction<Function<String, Object>> kinds) {
        return fill(name, header, rows, (column, cell) -> kinds.apply(column).apply(cell));
    }

    /** A whole number where the text is one. */
    public static Object whole(String cell) {
        return cell.matches("-?[0-9]{1,15}") ? Long.valueOf(cell) : cell;
    }

    /** An amount where it is the text of one, such as 1234,50 or 0.75. */
    public static Object amount(String cell) {
        return cell.matches("-?[0-9]{1,15}([.,][0-9]{1,6})?") ? new BigDecimal(cell.replace(',', '.')) : cell;
    }

    /** A day where it is the text of one, such as 2026-11-29. */
    public static Object day(Object cell) {
        if (!(cell instanceof String text) || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return cell;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return cell;
        }
    }

    /** A moment where it is the text of one with its zone, such as 2026-11-29T08:30:00Z: as the clocks of the instance showed it, to the second. */
    public static Object moment(Object cell) {
        if (!(cell instanceof String text) || text.length() < 17) return cell;
        try {
            return LocalDateTime.ofInstant(OffsetDateTime.parse(text).toInstant(), Days.ZONE)
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException none) {
            return cell;
        }
    }

    private Spreadsheet fill(String name, List<String> header, Stream<List<String>> rows, Cells cells) {
        var clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        sheets.add(new Sheet(clean.substring(0, Math.min(LONGEST_NAME, clean.length())), header, rows.toList(), cells));
        return this;
    }

    /** As Office Open XML. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "FabCom", "1.0");
        try {
            for (var it : sheets) write(it, book);
            book.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void write(Sheet it, Workbook book) {
        var sheet = book.newWorksheet(it.name());
        for (int column = 0; column < it.header().size(); column++) {
            sheet.value(0, column, it.header().get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 0;
        for (var cells : it.rows()) {
            row++;
            for (int column = 0; column < cells.size(); column++)
                write(sheet, row, column, it.cells().of(column, cells.get(column)));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case BigDecimal amount -> {
                sheet.value(row, column, amount);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> {
                if (!cell.toString().isEmpty()) sheet.value(row, column, cell.toString());
            }
        }
    }

    /** As OpenDocument. */
    byte[] ods() {
        var out = new ByteArrayOutputStream();
        try {
            var book = new Ods(out);
            for (var it : sheets) {
                book.sheet(it.name(), it.header());
                for (var cells : it.rows()) book.row(typed(it, cells));
            }
            book.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static List<Object> typed(Sheet it, List<String> cells) {
        var typed = new ArrayList<Object>();
        for (int column = 0; column < cells.size(); column++)
            typed.add(it.cells().of(column, cells.get(column)));
        return typed;
    }

    /** To be taken along: {@code xlsx} or {@code ods}. */
    public ResponseEntity<byte[]> answer(String name, String format) {
        boolean open = format.equals("ods");
        return ResponseEntity.ok()
                .header("Content-Type", open ? ODS : XLSX)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + "." + format)
                                .build()
                                .toString())
                .body(open ? ods() : bytes());
    }
}
