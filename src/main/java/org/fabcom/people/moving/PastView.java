package org.fabcom.people.moving;

import module java.base;
import org.fabcom.people.Organisation;
import org.fabcom.web.list.Paging;

/**
 * What an organisation did where it was before: its tables, and the rows of the one that was chosen.
 *
 * @param forgotten the day on which it goes for good, since it was withdrawn; else empty
 */
public record PastView(
        Organisation organisation,
        String from,
        String arrived,
        String forgotten,
        List<Table> tables,
        String chosen,
        List<Map<String, String>> rows,
        Paging paging) {

    /** A table, what it holds in words, and how many rows of it are told. */
    public record Table(String name, String words, long rows) {}

    /** The words of the table that was chosen. */
    public String heading() {
        return tables.stream()
                .filter(it -> it.name().equals(chosen))
                .map(Table::words)
                .findFirst()
                .orElse(chosen);
    }

    public String url() {
        return "/structures/" + organisation.id();
    }
}
