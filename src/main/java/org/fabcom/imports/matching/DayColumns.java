package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.imports.reading.WrittenDay.Order;
import org.fabcom.web.render.LocalizedText.Heading;

/** The days of a table: each column says them in one order, from its first row to its last. */
record DayColumns(Map<String, Order> orders) {

    static DayColumns of(AnyTable table, Collection<String> headings) {
        var cells = new LinkedHashMap<String, HashSet<String>>();
        headings.forEach(it -> cells.put(it, new HashSet<>()));
        if (!cells.isEmpty()) table.each(row -> cells.forEach((heading, all) -> all.add(row.cell(heading))));
        var orders = new LinkedHashMap<String, Order>();
        cells.forEach((heading, all) -> orders.put(heading, WrittenDay.order(all)));
        return new DayColumns(orders);
    }

    /** Those that say the month first. */
    List<Heading> american() {
        return orders.entrySet().stream()
                .filter(it -> it.getValue() == Order.MONTH_FIRST)
                .map(it -> new Heading(it.getKey()))
                .toList();
    }

    /** The row with each day as ISO 8601 writes it; throws NotTaken for one that is a day in the other order only. */
    TableRow in(TableRow row) {
        if (orders.isEmpty()) return row;
        var cells = new LinkedHashMap<>(row.cells());
        orders.forEach((heading, order) -> {
            var said = row.cell(heading);
            if (WrittenDay.read(said).isPresent())
                cells.put(
                        heading,
                        WrittenDay.iso(said, order)
                                .orElseThrow(() -> new NotTaken("imports.said.unread.as", new Heading(heading), said)));
        });
        return new TableRow(row.number(), row.place(), cells);
    }
}
