package org.fabcom.web.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

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
        var clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        var sheet = book.newWorksheet(clean.substring(0, Math.min(LONGEST_NAME, clean.length())));
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        var all = rows.toList();
        for (int row = 0; row < all.size(); row++) fill(sheet, row + 1, all.get(row), amounts);
        return this;
    }

    private static void fill(Worksheet sheet, int row, List<String> cells, Set<Integer> amounts) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (amounts.contains(column) && cell.matches("-?[0-9]{1,13},[0-9]{2}")) {
                sheet.value(row, column, new BigDecimal(cell.replace(',', '.')));
                sheet.style(row, column).format("#,##0.00").set();
            } else if (cell.matches("-?[0-9]{1,15}")) sheet.value(row, column, Long.parseLong(cell));
            else if (!cell.isEmpty()) sheet.value(row, column, cell);
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
