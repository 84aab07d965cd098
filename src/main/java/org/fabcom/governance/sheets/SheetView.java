package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.PairView;
import org.jspecify.annotations.Nullable;

/**
 * The page of a sheet.
 *
 * @param draft not published yet
 * @param missing what it lacks, in one sentence; empty: complete
 * @param photo null: there is none
 * @param links to what rules it, and to what goes with it
 * @param ended when it was taken away; empty: it stands
 * @param change null: whoever looks may not
 * @param end takes it away, or puts it back; null: whoever looks may not
 * @param photos where a photo goes; "": whoever looks may not
 */
public record SheetView(
        String name,
        LinkView back,
        boolean draft,
        String missing,
        @Nullable PhotoView photo,
        List<PartView> parts,
        List<LinkView> links,
        String ended,
        @Nullable LinkView change,
        @Nullable LinkView end,
        int version,
        String photos,
        Form form) {

    /** @param shows what one sees on it */
    public record PhotoView(String url, String shows) {}

    /** @param missing the labels of what is not said */
    public record PartView(String title, List<PairView> said, String missing) {}
}
