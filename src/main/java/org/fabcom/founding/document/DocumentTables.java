package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.deliberation.TableRows;
import org.fabcom.founding.deliberation.TableRows.TableRow;
import org.fabcom.founding.document.FoundingDocument.Lines;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The tables of the document. The budget has one for each of its units, and they are never added to one another (G44). */
@Component
record DocumentTables(TableRows rows) {

    List<Lines> of(AskedQuestion it, Page page) {
        if (it.question().columns().isEmpty()) return List.of();
        var all = rows.of(it.path(), it.code());
        if (all.isEmpty()) return List.of();
        return it.code().equals(QuestionBank.BUDGET) ? budget(it, all, page) : List.of(plain(it, all, page));
    }

    private static Lines plain(AskedQuestion it, List<TableRow> all, Page page) {
        var columns = it.question().columns();
        return new Lines(
                it.question().brief().in(page.lang()),
                columns.stream().map(column -> column.title(page.lang())).toList(),
                all.stream().map(row -> cells(row.cells(), page)).toList());
    }

    /** Causes are kept as words of the program; an empty cell is said to be one. */
    private static List<String> cells(List<String> cells, Page page) {
        return cells.stream()
                .map(cell -> cell.matches("[A-Z_]{8,}") && page.has("founding.cause." + cell)
                        ? page.t("founding.cause." + cell)
                        : cell.isEmpty() ? "—" : cell)
                .toList();
    }

    /** Unit, scenario, line, quantity: a table a unit, a sum a scenario. */
    private static List<Lines> budget(AskedQuestion it, List<TableRow> all, Page page) {
        var columns = it.question().columns();
        var units = new LinkedHashMap<String, List<List<String>>>();
        var sums = new LinkedHashMap<String, Map<String, BigDecimal>>();
        for (var option : columns.getFirst().options()) units.put(option.fr(), new ArrayList<>());
        for (var row : all) {
            var cells = row.cells();
            if (!columns.get(3).takes(cells.get(3))) continue;
            var quantity = new BigDecimal(cells.get(3));
            units.computeIfAbsent(cells.getFirst(), unit -> new ArrayList<>())
                    .add(List.of(cells.get(1), cells.get(2), written(quantity, page)));
            sums.computeIfAbsent(cells.getFirst(), unit -> new LinkedHashMap<>())
                    .merge(cells.get(1), quantity, BigDecimal::add);
        }
        var tables = new ArrayList<Lines>();
        units.forEach((unit, lines) -> {
            if (lines.isEmpty()) return;
            sums.getOrDefault(unit, Map.of())
                    .forEach((scenario, sum) ->
                            lines.add(List.of(scenario, page.t("founding.document.sum", unit), written(sum, page))));
            tables.add(new Lines(
                    unit,
                    columns.subList(1, 4).stream()
                            .map(column -> column.title(page.lang()))
                            .toList(),
                    lines));
        });
        return tables;
    }

    private static String written(BigDecimal quantity, Page page) {
        return page.formats().decimal(quantity.movePointRight(2).longValue(), 2);
    }
}
