package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.kernel.masking.Masking;
import org.jspecify.annotations.Nullable;

/**
 * Figures as everybody may see them (A41). Pure. What is hidden is null. Nothing is crossed, names of organisations and of those
 * who accompany are not among them, and departments neither: their sums would tell hidden communes.
 *
 * @param acts null if so few people were there that nothing can be shown
 */
record OpenFigures(
        @Nullable Long acts,
        @Nullable Long minutes,
        @Nullable Long people,
        @Nullable Long organisations,
        List<Group> groups) {

    private static final String DISTANCE = Act.Place.REMOTE.code();
    private static final String NO_COMMUNE = "";

    /** What is answered there are words of plans, which may name somebody: hidden, a line is not there either. */
    static final List<String> NAMING = List.of("left", "adopted");

    /** Answers that have an order of their own. */
    private static final Set<String> IN_ORDER = Set.of("months", "genre", "age", "statut");

    record Group(String name, List<Line> lines) {

        /** The largest first, then what is hidden, by its key: the place of a hidden line would tell between which others it lies. */
        private Group byNumber() {
            return new Group(name, lines.stream().sorted(LARGEST_FIRST).toList());
        }
    }

    private static final Comparator<Line> LARGEST_FIRST = Comparator.comparing(
                    Line::number, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(it -> it.entry().key());

    /** {@code number}: people, or for results organisations; acts and minutes only where it is shown. */
    record Line(Entry entry, @Nullable Long number) {}

    static OpenFigures of(Figures it) {
        var sums = it.sums();
        if (Masking.PERSONS.hides(sums.people()) || sums.people() == 0)
            return new OpenFigures(null, null, null, null, List.of());
        var groups = new ArrayList<Group>();
        var themes = it.group("themes").entries();
        groups.add(group("themes", themes, Masking.PERSONS.among(people(themes), sums.people())));
        groups.add(answers(it, "months", Set.of()));
        var linked = linked(it) ? Set.<String>of() : Set.of(DISTANCE, NO_COMMUNE);
        groups.add(answers(it, "places", linked));
        groups.add(answers(it, "communes", linked));
        // who was named is what those who were not are of all
        var none = Masking.PERSONS.hides(it.unnamed(), sums.people());
        for (var name : List.of("genre", "age", "statut")) {
            var entries = it.group(name).entries();
            groups.add(none ? group(name, entries, new boolean[entries.size()]) : answers(it, name, Set.of()));
        }
        for (var name : NAMING)
            groups.add(new Group(
                    name,
                    results(it, name).lines().stream()
                            .filter(one -> one.number() != null)
                            .toList()));
        groups.add(results(it, "cases"));
        groups.replaceAll(one -> IN_ORDER.contains(one.name()) ? one : one.byNumber());
        return new OpenFigures(
                sums.acts(),
                sums.minutes(),
                sums.people(),
                Masking.ORGANISATIONS.hides(sums.organisations()) ? null : (Long) sums.organisations(),
                groups);
    }

    private static Group results(Figures it, String name) {
        var entries = it.group(name).entries();
        var shown = new boolean[entries.size()];
        for (int i = 0; i < shown.length; i++)
            shown[i] = !Masking.ORGANISATIONS.hides(entries.get(i).people());
        return group(name, entries, shown);
    }

    /**
     * True if who was reached at a distance may stand beside who has no commune: mostly they are the same people, and one figure
     * tells the other.
     */
    private static boolean linked(Figures it) {
        if (it.group("places").entries().stream().noneMatch(one -> one.key().equals(DISTANCE))) return true;
        var distance = shown(answers(it, "places", Set.of()), DISTANCE);
        var nowhere = shown(answers(it, "communes", Set.of()), NO_COMMUNE);
        return distance != null && nowhere != null && !Masking.PERSONS.hides(nowhere - distance);
    }

    private static @Nullable Long shown(Group group, String key) {
        return group.lines().stream()
                .filter(it -> it.entry().key().equals(key))
                .findFirst()
                .map(Line::number)
                .orElse(null);
    }

    private static Group answers(Figures it, String name, Set<String> never) {
        var entries = it.group(name).entries();
        var allowed = new boolean[entries.size()];
        for (int i = 0; i < allowed.length; i++)
            allowed[i] = !never.contains(entries.get(i).key());
        return group(name, entries, Masking.PERSONS.answers(people(entries), allowed));
    }

    private static long[] people(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::people).toArray();
    }

    private static Group group(String name, List<Entry> entries, boolean[] shown) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < shown.length; i++) {
            var it = entries.get(i);
            lines.add(shown[i] ? new Line(it, it.people()) : new Line(new Entry(it.key(), it.label(), 0, 0, 0), null));
        }
        return new Group(name, lines);
    }
}
