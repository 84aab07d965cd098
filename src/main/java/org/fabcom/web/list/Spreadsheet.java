package org.fabcom.web.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Lists as a workbook (Office Open XML, ISO/IEC 29500). Whole numbers are numbers, all else is text: nothing is a formula. */
public final class Spreadsheet {

    private static final int LONGEST_NAME = 31;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "FabCom", "1.0");

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
                        : whole(cell));
    }

    /** The same where only these columns, counted from 0, hold numbers: all else is text, however it looks. */
    public Spreadsheet typed(String name, List<String> header, Stream<List<String>> rows, IntPredicate numbers) {
        return fill(name, header, rows, (column, cell) -> numbers.test(column) ? whole(cell) : null);
    }

    private interface Numbers {
        @Nullable
        Number of(int column, String cell);
    }

    private static @Nullable Number whole(String cell) {
        return cell.matches("-?[0-9]{1,15}") ? Long.valueOf(cell) : null;
    }

    private Spreadsheet fill(String name, List<String> header, Stream<List<String>> rows, Numbers numbers) {
        var clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        var sheet = book.newWorksheet(clean.substring(0, Math.min(LONGEST_NAME, clean.length())));
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 0;
        for (var all = rows.iterator(); all.hasNext(); ) fill(sheet, ++row, all.next(), numbers);
        return this;
    }

    private static void fill(Worksheet sheet, int row, List<String> cells, Numbers numbers) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var number = numbers.of(column, cell);
            if (number == null && !cell.isEmpty()) sheet.value(row, column, cell);
            if (number == null) continue;
            sheet.value(row, column, number);
            if (number instanceof BigDecimal)
                sheet.style(row, column).format("#,##0.00").set();
        }
    }

    public byte[] bytes() {
        try {
            book.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
