package org.fabcom.acts.totals;

import module java.base;

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

    private static final int MOST_YEARS = 10;

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

    /**
     * With a line for each month until {@code end}, those without an act too; a month that begins after {@code known} is still to
     * come: its numbers are below zero. Nothing is filled in where no month has an act, or ten years are asked for.
     */
    public Figures everyMonth(LocalDate end, LocalDate known) {
        var last = YearMonth.from(end);
        if (group("months").entries().isEmpty() || from.isBefore(end.minusYears(MOST_YEARS))) return this;
        var months = new TreeMap<YearMonth, Entry>();
        for (var it = YearMonth.from(from); !it.isAfter(last); it = it.plusMonths(1)) {
            long none = it.atDay(1).isAfter(known) ? -1 : 0;
            months.put(it, new Entry(it.toString(), "", none, none, none));
        }
        for (var it : group("months").entries()) months.put(YearMonth.parse(it.key()), it);
        var whole = new Group("months", months.size(), List.copyOf(months.values()));
        return with(groups.stream()
                .map(it -> it.name().equals("months") ? whole : it)
                .toList());
    }

    public long unnamed() {
        return sums.people() - sums.known();
    }
}
