package org.fabcom.web.programs;

import java.util.List;
import org.fabcom.web.list.Paging;

/** A page of a list, as programs read it. */
public record Paged<T>(long total, int page, int pages, List<T> items) {

    public static <T> Paged<T> of(Paging paging, List<T> items) {
        return new Paged<>(paging.total(), paging.page(), paging.pages(), items);
    }
}
