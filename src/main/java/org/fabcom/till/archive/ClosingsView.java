package org.fabcom.till.archive;

import java.util.List;

/** Closings of a till, the newest first. */
public record ClosingsView(
        String path, String name, List<YearView> closings, boolean mayArchive, boolean audits, String attestation) {

    public record YearView(
            String url,
            String kind,
            String span,
            String closed,
            String sales,
            String sum,
            List<String> rates,
            List<String> means,
            String perpetual,
            String numbers,
            String hash) {}
}
