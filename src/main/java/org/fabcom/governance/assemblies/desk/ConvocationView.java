package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.web.print.Qr;

/** Letters on paper, one a name. */
public record ConvocationView(
        String title,
        String body,
        String when,
        String place,
        String link,
        List<String> names,
        List<PointView> points,
        String address,
        Qr.Code qr) {

    /** {@code board}: what the board proposes, empty if nothing. */
    public record PointView(int place, String title, String kind, String board, String text, String sha256) {}
}
