package org.fabcom.acts.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;

/** Which figures of a finished report are no longer those of today. Pure. */
record Drift(String group, Entry was, Entry is) {

    private static final Entry NOTHING = new Entry("", "", 0, 0, 0);

    /** Group by group; the sums stand under an empty name. */
    static List<Drift> between(Figures was, Figures is) {
        var drifts = new ArrayList<Drift>();
        var all = sums(was);
        var now = sums(is);
        if (!same(all, now)) drifts.add(new Drift("", all, now));
        for (var group : was.groups()) {
            var before = byKey(group);
            var after = byKey(is.group(group.name()));
            var keys = new ArrayList<>(before.keySet());
            for (var it : after.keySet()) if (!before.containsKey(it)) keys.add(it);
            for (var it : keys) {
                var old = before.getOrDefault(it, NOTHING);
                var young = after.getOrDefault(it, NOTHING);
                if (!same(old, young)) drifts.add(new Drift(group.name(), old, young));
            }
        }
        return drifts;
    }

    /** The line by its name, whichever side has it. */
    Entry named() {
        return was == NOTHING ? is : was;
    }

    private static Entry sums(Figures it) {
        return new Entry(
                "", "", it.sums().acts(), it.sums().minutes(), it.sums().people());
    }

    private static boolean same(Entry a, Entry b) {
        return a.acts() == b.acts() && a.minutes() == b.minutes() && a.people() == b.people();
    }

    private static LinkedHashMap<String, Entry> byKey(Figures.Group group) {
        var byKey = new LinkedHashMap<String, Entry>();
        group.entries().forEach(it -> byKey.put(it.key(), it));
        return byKey;
    }
}
