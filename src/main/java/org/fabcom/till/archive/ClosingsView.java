package org.fabcom.till.archive;

import module java.base;
import org.fabcom.web.LinkView;

/** Closings of a till, the newest first: the last days, then months and years; those before are on pages of their own. */
public record ClosingsView(
        String path,
        String name,
        List<PartView> parts,
        LinkView older,
        boolean mayArchive,
        boolean audits,
        String attestation) {

    public record PartView(String title, List<YearView> closings) {}

    /** @param day what its day comes to, when it has other closings; empty: this is the only one */
    public record YearView(
            String url,
            String kind,
            String span,
            String closed,
            String sales,
            String sum,
            String day,
            List<String> rates,
            List<String> means,
            String perpetual,
            String numbers,
            String hash) {}
}
