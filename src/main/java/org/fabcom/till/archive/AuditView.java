package org.fabcom.till.archive;

import module java.base;
import org.fabcom.web.LinkView;

/** The journal of a till for whoever controls: nothing can be changed here. {@code findings}: what does not hold; null: not verified now. */
public record AuditView(
        String path,
        String name,
        String version,
        String checksum,
        boolean ours,
        boolean warned,
        List<String> law,
        @org.jspecify.annotations.Nullable List<String> findings,
        List<EventView> events,
        List<ArchiveView> archives,
        boolean mayArchive,
        String attestation,
        LinkView older) {

    public record EventView(
            String number,
            String at,
            String kind,
            String operator,
            String sum,
            LinkView door,
            List<String> facts,
            String body,
            String hash) {}

    public record ArchiveView(String url, String name, String span, String sha256) {}
}
