package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Totals.Sums;

/** Which figures of a finished report are no longer those of today. Pure. */
record Drift(String group, Entry was, Entry is) {

    private static final Entry NOTHING = new Entry("", "", 0, 0, 0);

    /** Sums of a report, by the end of their keys. */
    static final List<String> SUMS = List.of("acts", "minutes", "group", "people", "persons", "organisations", "cases");

    /** Before the key of a sum: groups are called alike. */
    private static final String OF_SUM = "sum.";

    /** Group by group; acts, time and people of all stand under an empty name, each other sum under its own. */
    static List<Drift> between(Figures was, Figures is) {
        var drifts = new ArrayList<Drift>();
        var all = sums(was);
        var now = sums(is);
        if (!same(all, now)) drifts.add(new Drift("", all, now));
        for (var it : List.of("group", "persons", "organisations", "cases")) {
            var old = sum(it, was);
            var young = sum(it, is);
            if (!same(old, young)) drifts.add(new Drift(OF_SUM + it, old, young));
        }
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

    /** Which sum it is, by the end of its key; empty for a line or for acts, time and people of all. */
    String sum() {
        return group.startsWith(OF_SUM) ? group.substring(OF_SUM.length()) : "";
    }

    /** The line by its name, whichever side has it. */
    Entry named() {
        return was == NOTHING ? is : was;
    }

    private static Entry sums(Figures it) {
        return new Entry(
                "", "", it.sums().acts(), it.sums().minutes(), it.sums().people());
    }

    static long number(String key, Sums it) {
        return switch (key) {
            case "acts" -> it.acts();
            case "minutes" -> it.minutes();
            case "group" -> it.group();
            case "people" -> it.people();
            case "persons" -> it.persons();
            case "organisations" -> it.organisations();
            default -> it.cases();
        };
    }

    private static Entry sum(String key, Figures it) {
        return new Entry(key, "", number(key, it.sums()), 0, 0);
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
