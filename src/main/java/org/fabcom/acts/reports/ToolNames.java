package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Fold;
import org.springframework.stereotype.Component;

/**
 * Tools left and adopted by the names of the catalogue: plans are written freely, and “disk of the president” names somebody.
 * All others stand together under no name.
 */
@Component
record ToolNames(Sheets sheets) {

    private static final Set<String> NAMING = Set.of("left", "adopted");

    Figures only(Figures it) {
        var groups = it.groups().stream()
                .map(group -> NAMING.contains(group.name()) ? only(group) : group)
                .toList();
        return new Figures(
                it.from(), it.to(), it.beforeFrom(), it.beforeTo(), it.sums(), it.before(), it.complete(), groups);
    }

    private Group only(Group group) {
        var known = sheets.named(group.entries().stream().map(Entry::key).toList());
        var entries = new LinkedHashMap<String, Entry>();
        for (var it : group.entries()) {
            var named = known.getOrDefault(Fold.key(it.key()), List.of());
            if (named.isEmpty()) entries.merge("", new Entry("", "", it.acts(), 0, 0), ToolNames::both);
            else
                entries.putIfAbsent(
                        it.key(), new Entry(it.key(), named.getFirst().name(), it.acts(), it.minutes(), it.people()));
        }
        var other = entries.remove("");
        if (other != null) entries.put("", other);
        return new Group(group.name(), entries.size(), List.copyOf(entries.values()));
    }

    /** How many organisations they are together is not known. */
    private static Entry both(Entry one, Entry other) {
        return new Entry("", "", one.acts() + other.acts(), 0, 0);
    }
}
