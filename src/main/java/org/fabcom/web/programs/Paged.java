package org.fabcom.web.programs;

import module java.base;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;

/** A page of a list, as programs read it; empty beyond the last. {@link NextPage} leads to the next. */
public record Paged<T>(long total, int page, int pages, List<T> items) {

    private static final int SIZE = 100;

    /** Reads so many rows from there on. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> of(long offset, int most);
    }

    /** The page that is asked for. */
    public static <T> Paged<T> of(Address asked, long total, Rows<T> rows) {
        var paging = Paging.of(asked, SIZE, total);
        var number = Filters.number(asked, "page", 1, 999_999_999);
        int page = number == null ? 1 : number;
        var items = page > paging.pages() ? List.<T>of() : rows.of(paging.offset(), SIZE);
        return new Paged<>(total, page, paging.pages(), items);
    }
}
