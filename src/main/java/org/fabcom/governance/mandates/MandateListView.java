package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** Who holds which mandate of a body. @param asked what the reader was elected to and did not answer yet; @param former those that are over; @param give null: the reader gives none */
public record MandateListView(
        LinkView back,
        List<AskedView> asked,
        List<RowView> rows,
        List<RowView> former,
        @Nullable LinkView give) {

    /** @param path where they accept or decline */
    public record AskedView(String title, String words, String path) {}

    /**
     * @param role "" leads nowhere: the reader may not see the role
     * @param ends soon, or has no end where it needs one
     * @param own the page of the mandate, for whoever holds it or gives it; "" for others
     */
    public record RowView(
            String title,
            String role,
            String circle,
            String term,
            boolean ends,
            @Nullable LinkView decision,
            String own) {}
}
