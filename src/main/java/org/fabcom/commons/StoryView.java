package org.fabcom.commons;

import module java.base;

/** A published plan as one reads it. */
public record StoryView(
        String title, String setting, List<PairView> result, List<LineView> lines, List<AncestorView> ancestors) {

    public record PairView(String label, String value) {}

    /** One tool: what became of it, how long it took, what was counted, how it was done. */
    public record LineView(
            String key,
            String title,
            String chip,
            String kind,
            String icon,
            String toolUrl,
            List<String> facts,
            List<String> counts,
            List<String> way,
            List<String> steps,
            List<String> pitfalls,
            List<String> corrections) {}

    public record AncestorView(String title, String credit, String licence, String url) {}
}
