package org.fabcom.plan.way;

import module java.base;
import org.fabcom.plan.way.Stage.Way;

/** What counts must say, and when they can be taken. */
record CountGuards(Item item, List<StepRefusal> found) {

    void against(Counted counted) {
        if (!item.moving()) found.add(new StepRefusal.StandsAside(item.standing()));
        if (item.finished() || item.subject().way() == Way.SETTING_UP) found.add(new StepRefusal.AllOver());
        early(counted.exported(), Stage.EXPORT_RECEIVED);
        early(counted.imported(), Stage.IMPORTED);
        if (!counted.explained()) found.add(new StepRefusal.GapNotExplained(counted));
        var after = item.counting(counted);
        if (item.stage().atLeast(Stage.EXPORT_VERIFIED) && !exported(after))
            found.add(new StepRefusal.ExportNotCounted());
        if (item.stage().atLeast(Stage.IMPORT_VERIFIED) && !after.twoCounts())
            found.add(new StepRefusal.TwoCountsMissing());
    }

    private void early(Tally tally, Stage needed) {
        if (tally.said() && !item.stage().atLeast(needed)) found.add(new StepRefusal.NothingToCountYet(needed));
    }

    /** Before the export is called verified. */
    void exported() {
        if (!exported(item)) found.add(new StepRefusal.ExportNotCounted());
    }

    private static boolean exported(Item item) {
        return item.counts().stream().anyMatch(it -> it.exported().known())
                && item.counts().stream().allMatch(it -> it.exported().said());
    }

    /** Before the import is called verified. */
    void both() {
        if (!item.twoCounts()) found.add(new StepRefusal.TwoCountsMissing());
        item.counts().stream()
                .filter(it -> !it.explained())
                .forEach(it -> found.add(new StepRefusal.GapNotExplained(it)));
    }
}
