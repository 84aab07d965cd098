package org.fabcom.accompaniment.reports.open;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.fabcom.accompaniment.acts.totals.Figures;
import org.fabcom.accompaniment.acts.totals.Figures.Entry;
import org.fabcom.accompaniment.masking.Masking;
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

    record Group(String name, List<Line> lines) {}

    /** {@code number}: people, or for results organisations; acts and minutes only where it is shown. */
    record Line(Entry entry, @Nullable Long number) {}

    static OpenFigures of(Figures it) {
        var sums = it.sums();
        if (sums.people() < Masking.PERSONS.least()) return new OpenFigures(null, null, null, null, List.of());
        var groups = new ArrayList<Group>();
        var themes = it.group("themes").entries();
        groups.add(group("themes", themes, Masking.PERSONS.among(sums.people(), numbers(themes, Entry::people))));
        for (var name : List.of("months", "places", "communes", "genre", "age", "statut")) {
            var entries = it.group(name).entries();
            groups.add(group(
                    name,
                    entries,
                    Masking.PERSONS.row(numbers(entries, Entry::people)).cells()));
        }
        for (var name : List.of("left", "adopted", "cases")) {
            var entries = it.group(name).entries();
            var shown = new ArrayList<@Nullable Long>();
            for (var one : entries) shown.add(Masking.ORGANISATIONS.one(one.people()));
            groups.add(group(name, entries, shown));
        }
        return new OpenFigures(
                sums.acts(), sums.minutes(), sums.people(), Masking.ORGANISATIONS.one(sums.organisations()), groups);
    }

    private static List<Long> numbers(List<Entry> entries, ToLongFunction<Entry> number) {
        return entries.stream().map(number::applyAsLong).toList();
    }

    private static Group group(String name, List<Entry> entries, List<@Nullable Long> numbers) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.size(); i++) lines.add(new Line(entries.get(i), numbers.get(i)));
        return new Group(name, lines);
    }
}
