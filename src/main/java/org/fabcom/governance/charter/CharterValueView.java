package org.fabcom.governance.charter;

import module java.base;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** The values of a body. @param add null: the reader may not; @param signed null: there is nothing to sign */
public record CharterValueView(
        LinkView back,
        List<RowView> rows,
        @Nullable LinkView add,
        @Nullable SignedView signed) {

    /** @param sha256 of what the reader signs, "" where they have, or may not; @param older who signed other words */
    public record SignedView(String path, String sha256, List<String> by, List<String> older) {}

    /** @param ended when it was taken away, "" holds; @param tested how often this year, "" never; @param cited by which decisions; @param former what it said before; @param change "": the reader may not */
    public record RowView(
            String name,
            String sentence,
            String sign,
            String counter,
            String ended,
            String tested,
            List<LinkView> cited,
            List<String> former,
            String change,
            String end,
            int version) {}
}
