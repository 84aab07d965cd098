package org.fabcom.catalogue.history;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/** What editors did: to one sheet, or to the whole catalogue when {@code sheet} is null. */
public record HistoryView(@Nullable Sheet sheet, List<Row> rows, Paging paging) {

    /** One act. {@code back} is where a POST gives back what it took off; null when there is nothing, or not for this reader. */
    public record Row(
            Instant at,
            String by,
            String act,
            String name,
            @Nullable String url,
            String subject,
            String was,
            String becomes,
            String why,
            @Nullable String sourceUrl,
            String source,
            @Nullable String back) {}
}
