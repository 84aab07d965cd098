package org.fabcom.places.listing;

import java.util.ArrayList;
import java.util.List;

/** Dots on nothing, the biggest first. {@code unplaced}: how many places nobody can draw. */
public record PlaceMapView(List<DotView> dots, int height, long unplaced, String list) {

    private static final int NAMED = 12;
    private static final int LETTER = 14;
    private static final int LINE = 26;
    private static final int EDGE = 700;

    /** {@code words}: the commune and how many places it has. */
    public record DotView(int x, int y, int radius, String name, String words, String url) {}

    /** A name beside its dot; on the right of it, or on the left near the edge. */
    public record NameView(int x, int y, boolean left, String text) {

        private int from() {
            return left ? x - text.length() * LETTER : x;
        }

        private boolean touches(NameView other) {
            return Math.abs(y - other.y) < LINE
                    && from() < other.from() + other.text.length() * LETTER
                    && other.from() < from() + text.length() * LETTER;
        }

        private boolean covers(DotView dot) {
            return Math.abs(y - 9 - dot.y()) < LINE / 2 + dot.radius()
                    && dot.x() + dot.radius() > from()
                    && dot.x() - dot.radius() < from() + text.length() * LETTER;
        }
    }

    /** The few that have room: a name over another or over a dot is left out, the list beside has them all. */
    public List<NameView> names() {
        var names = new ArrayList<NameView>();
        for (var it : dots) {
            boolean left = it.x() > EDGE;
            int x = left ? it.x() - it.radius() - 6 : it.x() + it.radius() + 6;
            var name = new NameView(x, it.y() + 9, left, it.name());
            boolean free = names.stream().noneMatch(name::touches)
                    && dots.stream().noneMatch(dot -> dot != it && name.covers(dot));
            if (free) names.add(name);
            if (names.size() == NAMED) break;
        }
        return names;
    }
}
