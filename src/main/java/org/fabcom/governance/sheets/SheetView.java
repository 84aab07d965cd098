package org.fabcom.governance.sheets;

import java.util.List;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.PairView;
import org.jspecify.annotations.Nullable;

/**
 * The page of a sheet.
 *
 * @param missing what it lacks, in one sentence; empty: complete
 * @param ended when it was taken away; empty: it stands
 * @param change null: whoever looks may not
 * @param end takes it away, or puts it back; null: whoever looks may not
 */
public record SheetView(
        String name,
        LinkView back,
        String missing,
        List<PartView> parts,
        String ended,
        @Nullable LinkView change,
        @Nullable LinkView end,
        int version) {

    /** @param missing the labels of what is not said */
    public record PartView(String title, List<PairView> said, String missing) {}
}
