package org.fabcom.market.display;

import module java.base;

/**
 * Where a question looks on the shelf: of the open cells it sees every post, of the closed ones the visitor's own and what is
 * shown to their groups. Every query on the shelf goes through one of these (E18).
 */
record Reach(Wanted wanted, Collection<Cell> cells) {

    private static final String SOME =
            " and (s.owner = any (:sightActing) or exists (select from market.post_audience a "
                    + "where a.post = s.post and a.grp = any (:sightGroups)))";

    /** The condition on a line {@code s} of the shelf. */
    String where() {
        var seen = "s.cell = any (:open)";
        if (some()) seen = "(" + seen + " or s.cell = any (:closed)" + SOME + ")";
        return seen + " and " + wanted.where() + (wanted.ranged() ? " and " + wanted.priced() : "");
    }

    /** The same in two questions that have no line in common; the index of cells answers them alone when no word is asked. */
    String each(String select, String end) {
        // adding nothing keeps the planner from going through all cells when words find less
        var cell = wanted.says() ? "s.cell + 0" : "s.cell";
        var every = select + " from market.shelf s where " + cell + " = any (:open) and " + wanted.where() + end;
        if (!some()) return every;
        return every + " union all " + select + " from market.shelf s where s.cell = any (:closed)" + SOME + " and "
                + wanted.where() + end;
    }

    Map<String, Object> parameters() {
        var all = new HashMap<>(wanted.parameters());
        all.put("open", open());
        if (some()) all.put("closed", ids(it -> !it.open(wanted.sight())));
        var skills = wanted.skills();
        if (skills != null) all.put("skillCells", ids(it -> skills.categories().contains(it.category())));
        return all;
    }

    /** Somebody who isn't signed in has nothing of their own, and belongs nowhere. */
    boolean some() {
        return wanted.sight().person() != null && cells.stream().anyMatch(it -> !it.open(wanted.sight()));
    }

    Integer[] open() {
        return ids(it -> it.open(wanted.sight()));
    }

    private Integer[] ids(Predicate<Cell> which) {
        return cells.stream().filter(which).map(Cell::id).toArray(Integer[]::new);
    }
}
