package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The figures of the former tool, whose age bands do not line up with today's: always apart (A42). */
@Repository
record FormerFigures(Sql db) {

    private static final List<String> AGES =
            List.of("age_under_12", "age_12_18", "age_18_35", "age_35_60", "age_over_60");
    private static final List<String> STATUSES =
            List.of("status_student", "status_no_work", "status_work", "status_retired", "status_mixed");

    /** Nothing where nothing was brought over, or where something is asked that it does not know. */
    List<Group> of(Selection selection) {
        if (!selection.onlyPeriod()) return List.of();
        var mediator = selection.mediator();
        var sums = new StringBuilder("select count(*) as acts, coalesce(sum(participants), 0) as participants");
        for (var it : AGES)
            sums.append(", coalesce(sum(").append(it).append("), 0) as ").append(it);
        for (var it : STATUSES)
            sums.append(", coalesce(sum(").append(it).append("), 0) as ").append(it);
        return db.sql(sums + " from acts.former_act where day between :from and :to"
                        + " and (:all or mediator = :mediator)")
                .param("from", selection.from())
                .param("to", selection.to())
                .param("all", mediator == null)
                .param("mediator", mediator == null ? new UUID(0, 0) : mediator.value())
                .single((row, n) -> {
                    if (row.getLong("acts") == 0) return List.<Group>of();
                    var groups = new ArrayList<Group>();
                    for (var columns : List.of(AGES, STATUSES)) {
                        var entries = new ArrayList<Entry>();
                        long rest = row.getLong("participants");
                        for (var it : columns) {
                            entries.add(new Entry(it, "", 0, 0, row.getLong(it)));
                            rest -= row.getLong(it);
                        }
                        entries.add(new Entry("", "", 0, 0, rest));
                        groups.add(
                                new Group(columns == AGES ? "former.age" : "former.status", entries.size(), entries));
                    }
                    return List.copyOf(groups);
                });
    }
}
