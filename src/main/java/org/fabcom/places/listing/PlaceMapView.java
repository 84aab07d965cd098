package org.fabcom.places.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dots on nothing, the biggest first. {@code unplaced}: how many places nobody can draw. */
public record PlaceMapView(List<DotView> dots, int height, long unplaced, String list) {

    private static final int NAMED = 40;
    private static final int LETTER = 14;
    private static final int LINE = 26;
    private static final int GAP = 6;
    private static final int WIDTH = 1000;

    /** {@code words}: the commune and how many places it has. */
    public record DotView(int x, int y, int radius, String name, String words, String url) {}

    /** A name beside its dot; {@code anchor} as SVG says it: its start, middle or end stands at x. */
    public record NameView(int x, int y, String anchor, String text) {

        private int from() {
            return switch (anchor) {
                case "end" -> x - wide();
                case "middle" -> x - wide() / 2;
                default -> x;
            };
        }

        private int wide() {
            return text.length() * LETTER;
        }

        private boolean inside(int height) {
            return from() >= 0 && from() + wide() <= WIDTH && y > LINE && y < height - GAP;
        }

        private boolean touches(NameView other) {
            return Math.abs(y - other.y) < LINE
                    && from() < other.from() + other.wide()
                    && other.from() < from() + wide();
        }

        private boolean covers(DotView dot) {
            return Math.abs(y - LINE / 3 - dot.y()) < LINE / 2 + dot.radius()
                    && dot.x() + dot.radius() > from()
                    && dot.x() - dot.radius() < from() + wide();
        }
    }

    /** On the right of its dot, else on the left, below or above: wherever nothing else is. The list beside has all of them. */
    public List<NameView> names() {
        var names = new ArrayList<NameView>();
        for (var dot : dots) {
            place(dot, names).ifPresent(names::add);
            if (names.size() == NAMED) break;
        }
        return names;
    }

    private Optional<NameView> place(DotView dot, List<NameView> names) {
        int away = dot.radius() + GAP;
        int level = dot.y() + LINE / 3;
        return Stream.of(
                        new NameView(dot.x() + away, level, "start", dot.name()),
                        new NameView(dot.x() - away, level, "end", dot.name()),
                        new NameView(dot.x(), dot.y() + away + LINE, "middle", dot.name()),
                        new NameView(dot.x(), dot.y() - away - GAP, "middle", dot.name()))
                .filter(it -> it.inside(height))
                .filter(it -> names.stream().noneMatch(it::touches))
                .filter(it -> dots.stream().noneMatch(other -> other != dot && it.covers(other)))
                .findFirst();
    }
}
