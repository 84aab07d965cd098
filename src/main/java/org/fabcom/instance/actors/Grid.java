package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;

/**
 * The picture of relations: a square with a row and a column for each organisation that has one, grouped by trade; a letter
 * where the row’s organisation has a relation towards the column’s. Readable without colours and with fifty of them, since
 * nothing crosses. Positions are in units of the drawing.
 */
record Grid(int width, int height, List<Row> rows, List<Cell> cells, List<Group> groups) {

    static final int MOST = 60;
    static final int STEP = 22;
    static final int LABEL = 300;
    static final int TOP = 30;
    static final int TRADES = 210;

    /** {@code n} names it at the head of its column; {@code y} is its line. */
    record Row(int n, String name, int y, int x) {}

    record Cell(int x, int y, String letter) {}

    /** A line above the first of a trade, with its words at the end. */
    record Group(String label, int y) {}

    /** Empty lists if nobody has a relation, or more than {@link #MOST} have: a filter then makes it readable. */
    static Grid of(
            List<Territorial.Shows> all,
            List<Relation> relations,
            Function<Territorial.Shows, String> trade,
            Function<Relation.Kind, String> letter) {
        var drawn = all.stream()
                .filter(it -> relations.stream()
                        .anyMatch(one -> one.from().equals(it.actor().organisation())
                                || one.to().equals(it.actor().organisation())))
                .sorted(Comparator.comparing(trade)
                        .thenComparing(it -> Fold.words(it.actor().name())))
                .toList();
        if (drawn.size() > MOST) return new Grid(0, 0, List.of(), List.of(), List.of());
        var places = new HashMap<PartyId, Integer>();
        var rows = new ArrayList<Row>();
        var groups = new ArrayList<Group>();
        var last = "";
        for (int i = 0; i < drawn.size(); i++) {
            var it = drawn.get(i);
            var label = trade.apply(it);
            if (!label.equals(last)) groups.add(new Group(label, TOP + i * STEP));
            last = label;
            places.put(it.actor().organisation(), i);
            rows.add(new Row(i + 1, Plain.clipped(it.actor().name(), 36), TOP + i * STEP, LABEL + i * STEP));
        }
        return new Grid(
                LABEL + drawn.size() * STEP + TRADES,
                TOP + drawn.size() * STEP + 4,
                rows,
                cells(relations, places, letter),
                groups);
    }

    private static List<Cell> cells(
            List<Relation> relations, Map<PartyId, Integer> places, Function<Relation.Kind, String> letter) {
        var letters = new HashMap<List<Integer>, String>();
        for (var it : relations) {
            var from = places.get(it.from());
            var to = places.get(it.to());
            if (from == null || to == null) continue;
            letters.merge(List.of(from, to), letter.apply(it.kind()), (a, b) -> a.contains(b) ? a : a + b);
        }
        var cells = new ArrayList<Cell>();
        letters.forEach((at, what) -> cells.add(new Cell(LABEL + at.get(1) * STEP, TOP + at.get(0) * STEP, what)));
        cells.sort(Comparator.comparingInt(Cell::y).thenComparingInt(Cell::x));
        return cells;
    }
}
