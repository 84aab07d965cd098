package org.fabcom.places;

import module java.base;

/**
 * Dots on nothing, the biggest first: a map drawn here, without asking anybody for one. {@code places/dots.jte} draws it, with
 * the same as a list beside.
 */
public record DotMap(List<DotView> dots, int height) {

    private static final int NAMED = 40;
    private static final int LETTER = 14;
    private static final int LINE = 26;
    private static final int GAP = 6;
    private static final int WIDTH = 1000;
    private static final int MARGIN = 40;
    private static final int BIGGEST = 60;

    /** A commune with so many of what is shown; {@code words} say both, {@code url} leads to them. */
    record Spot(Communes.Point point, String name, long many, String words, String url) {}

    /** {@code words}: the commune and how many there are. */
    public record DotView(int x, int y, int radius, String name, String words, String url) {}

    static DotMap of(List<Spot> spots) {
        if (spots.isEmpty()) return new DotMap(List.of(), 2 * MARGIN);
        double narrow = narrowing(spots);
        int west = spots.stream().mapToInt(it -> it.point().longitude()).min().orElse(0);
        int north = spots.stream().mapToInt(it -> it.point().latitude()).max().orElse(0);
        double scale = scale(spots);
        var dots = spots.stream()
                .sorted(Comparator.comparing(Spot::many).reversed())
                .map(it -> new DotView(
                        MARGIN + (int) Math.round((it.point().longitude() - west) * narrow * scale),
                        MARGIN + (int) Math.round((north - it.point().latitude()) * scale),
                        (int) Math.round(7 + 4 * Math.sqrt(Math.min(it.many(), BIGGEST))),
                        it.name(),
                        it.words(),
                        it.url()))
                .toList();
        return new DotMap(dots, 2 * MARGIN + (int) Math.ceil(span(spots, false) * scale));
    }

    private static double narrowing(List<Spot> spots) {
        double middle =
                spots.stream().mapToInt(it -> it.point().latitude()).average().orElse(0) / 1000;
        return Math.cos(Math.toRadians(middle));
    }

    /** Pixels for a thousandth of a degree: all fits, and a single commune is not a continent. */
    private static double scale(List<Spot> spots) {
        double wide = span(spots, true) * narrowing(spots);
        double high = span(spots, false);
        return (WIDTH - 2 * MARGIN) / Math.max(100, Math.max(wide, high));
    }

    private static int span(List<Spot> spots, boolean east) {
        var all = spots.stream()
                .mapToInt(it -> east ? it.point().longitude() : it.point().latitude())
                .summaryStatistics();
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

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
