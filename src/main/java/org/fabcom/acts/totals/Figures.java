package org.fabcom.acts.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that is said of a period: plain numbers under codes, with the names that stood there that day, so that a report can keep
 * them as they were.
 *
 * @param before the same sums in the period before
 * @param complete false if plans and cases cannot answer what was asked
 */
public record Figures(
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        Totals.Sums sums,
        Totals.Sums before,
        boolean complete,
        List<Group> groups) {

    public Figures {
        groups = List.copyOf(groups);
    }

    /** Lines under one question, in the order in which they are read. {@code many}: how many there are in all. */
    public record Group(String name, long many, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }

        public Group only(Predicate<Entry> which) {
            var some = entries.stream().filter(which).toList();
            return new Group(name, some.size(), some);
        }
    }

    /**
     * @param key code of the vocabulary, INSEE code, month, number of a party or name of a tool
     * @param label a name, where the bundles know none
     * @param people who were there; for results: organisations
     */
    public record Entry(String key, String label, long acts, long minutes, long people) {}

    public Figures with(List<Group> others) {
        return new Figures(from, to, beforeFrom, beforeTo, sums, before, complete, others);
    }

    public Group group(String name) {
        return group(groups, name);
    }

    /** Without lines if it is not among them. */
    public static Group group(List<Group> groups, String name) {
        return groups.stream().filter(it -> it.name().equals(name)).findFirst().orElse(new Group(name, 0, List.of()));
    }

    public long unnamed() {
        return sums.people() - sums.known();
    }
}
