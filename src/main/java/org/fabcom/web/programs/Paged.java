package org.fabcom.web.programs;

import java.util.List;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;

/** A page of a list, as programs read it; empty beyond the last. */
public record Paged<T>(long total, int page, int pages, List<T> items) {

    public static <T> Paged<T> of(Paging paging, List<T> items) {
        var asked = Filters.number(paging.address(), "page", 1, 999_999_999);
        int page = asked == null ? 1 : asked;
        return new Paged<>(paging.total(), page, paging.pages(), page > paging.pages() ? List.of() : items);
    }
}
