package org.fabcom.imports.reading;

import module java.base;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.Grid.Walker;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Learnt;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, row by row. */
final class Workbook {

    private static final int LONGEST_NUMBER = 40;

    /** Of those that were found bounded: whether it has styles, which only tell which numbers are days. */
    private static final Learnt<Boolean> BOUNDED = new Learnt<>();

    private Workbook() {}

    static boolean is(Content content) {
        try {
            var bytes = content.read(0, 4);
            return bytes.length == 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its sheets, in either format; null if the file is none. */
    static @Nullable Grid grid(ImportSource.Entry file) {
        if (file.openSheet()) return Grid.bounded(walkers -> OpenSheet.walk(file.content(), walkers));
        return is(file.content()) ? Grid.bounded(walkers -> walk(file.content(), walkers)) : null;
    }

    /** The reader wants a file with a name, or holds all of it in memory. */
    private static void walk(Content content, Grid.Walkers walkers) {
        try {
            var file = File.createTempFile("fabcom", ".xlsx");
            try {
                try (var bytes = content.open();
                        var copy = Files.newOutputStream(file.toPath())) {
                    bytes.transferTo(copy);
                }
                var styled = BOUNDED.of(content, "");
                if (styled == null) BOUNDED.keep(content, "", styled = Parts.bounded(file), 1);
                try (var book = new ReadableWorkbook(file, new ReadingOptions(styled, false))) {
                    walk(book, walkers);
                }
            } finally {
                Files.deleteIfExists(file.toPath());
            }
        } catch (IOException | ExcelReaderException broken) {
            throw unreadable();
        }
    }

    private static void walk(ReadableWorkbook book, Grid.Walkers walkers) throws IOException {
        int at = 0;
        for (var sheet : book.getSheets().toList()) {
            var walker = walkers.of(at++);
            if (walker != null) walk(sheet, walker);
        }
    }

    private static void walk(Sheet sheet, Walker walker) throws IOException {
        try (var stream = sheet.openStream()) {
            var rows = stream.iterator();
            int last = 0;
            for (var row = next(rows); row != null; row = next(rows)) {
                last = Math.max(last + 1, row.getRowNum());
                if (!walker.take(last, cells(row))) return;
            }
        }
    }

    /** Null at the end. What its reader stumbles over is told as what it is: a workbook that does not read. */
    private static @Nullable Row next(java.util.Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException broken) {
            throw unreadable();
        }
    }

    static UnreadableSource unreadable() {
        return new UnreadableSource("imports.said.book.xlsx");
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : Grid.clean(text(cell)));
        }
        return cells;
    }

    /** Dates as they are written in ISO 8601, whole numbers without a decimal point. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && date(cell.getDataFormatString()))
            return cell.asDate().toLocalDate().toString();
        if (cell.getType() == CellType.NUMBER) return number(cell.getRawValue());
        if (cell.getType() == CellType.STRING) return cell.asString();
        return cell.getText() == null ? "" : cell.getText();
    }

    /** What no amount or number of anything is stays as it is written: 1E999999999 would be a gigabyte of zeros. */
    private static String number(String raw) {
        if (raw.length() > LONGEST_NUMBER) return raw;
        var number = new BigDecimal(raw);
        return Math.abs((long) number.scale()) > LONGEST_NUMBER
                ? raw
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean date(@Nullable String format) {
        return format != null && format.toLowerCase(Locale.ROOT).contains("yy");
    }
}
