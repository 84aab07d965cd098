package org.fabcom.plan.item;

import module java.base;
import org.fabcom.plan.PlanJournal.Counter;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemView.CountView;
import org.fabcom.plan.item.ItemView.CountsView;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Tally;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** What left and what arrived, kind by kind: those of the template first, then those that people added. */
record CountTable(Laid laid, Page page, Wording wording) {

    /** Null where nothing is counted: what is being set up. */
    @Nullable
    CountsView view(List<String> expected, Map<String, Counter> counters) {
        var item = laid.item();
        if (item.subject().way() == Stage.Way.SETTING_UP) return null;
        var rows = new ArrayList<CountView>();
        if (!item.counts().isEmpty())
            for (var kind : kinds(item, expected)) rows.add(row(kind, item, counters.get(kind)));
        var names = expected.stream()
                .map(it -> wording.kind(it, page).toLowerCase(page.locale()))
                .collect(java.util.stream.Collectors.joining(", "));
        boolean may = item.moving() && item.stage().atLeast(Stage.EXPORT_RECEIVED) && !item.finished();
        return new CountsView(rows, names, laid.url() + "/compter", may);
    }

    static List<String> kinds(Item item, List<String> expected) {
        var kinds = new LinkedHashSet<String>();
        if (item.counts().isEmpty() || item.counts().stream().anyMatch(it -> expected.contains(it.kind())))
            kinds.addAll(expected);
        item.counts().forEach(it -> kinds.add(it.kind()));
        return List.copyOf(kinds);
    }

    private CountView row(String kind, Item item, @Nullable Counter counter) {
        var counted = item.counted(kind).orElse(new Counted(kind, Tally.NOT_YET, Tally.NOT_YET, ""));
        return new CountView(
                wording.kind(kind, page),
                tally(counted.exported()),
                tally(counted.imported()),
                gap(counted),
                proof(counted, counter),
                counted.wideGap());
    }

    private String tally(Tally tally) {
        var number = tally.number();
        if (number != null) return page.number(number);
        return page.t(tally.unknown() ? "plan.count.unknown" : "plan.count.notyet");
    }

    private String gap(Counted counted) {
        if (!counted.bothKnown()) return page.t(counted.bothSaid() ? "plan.count.unknown" : "plan.count.notyet");
        long gap = counted.gap();
        var left = counted.exported().number();
        if (gap == 0) return page.number(0);
        var number = (gap > 0 ? "+\u00a0" : "−\u00a0") + page.number(Math.abs(gap));
        if (left == null || left == 0) return number;
        return page.t("plan.count.gap", number, percent(Math.abs(gap), left));
    }

    /** Tenths of a percent, never shown as nothing when there is a gap. */
    private String percent(long gap, long left) {
        long tenths = Math.max(1, Math.round(gap * 1000.0 / left));
        var whole = page.number(tenths / 10);
        return tenths % 10 == 0 ? whole : whole + (page.lang().equals("fr") ? "," : ".") + tenths % 10;
    }

    private String proof(Counted counted, @Nullable Counter counter) {
        var by = counter == null ? "" : page.t("plan.count.by", counter.by(), page.shortDate(counter.at()));
        return counted.comment().isBlank() ? by : page.t("plan.count.proof", ended(counted.comment()), by);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
    }
}
