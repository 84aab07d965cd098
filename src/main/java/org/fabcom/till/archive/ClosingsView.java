package org.fabcom.till.archive;

import java.util.List;

/** Closings of a till, the newest first. */
public record ClosingsView(String path, String name, List<YearView> closings, boolean mayArchive, boolean audits) {

    public record YearView(
            String kind,
            String span,
            String sales,
            String sum,
            List<String> rates,
            List<String> means,
            String perpetual,
            String numbers,
            String hash) {}
}
