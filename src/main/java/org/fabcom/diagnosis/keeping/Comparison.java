package org.fabcom.diagnosis.keeping;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.keeping.CompareView.RowView;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Two dates of one structure put side by side: the three measures, then each tool. Nothing is added up. */
record Comparison(Diagnosis before, Diagnosis after, Page page) {

    CompareView view(String organisation, Kept earlier, Kept later) {
        return new CompareView(
                organisation,
                page.date(before.day()),
                page.date(after.day()),
                earlier.url(),
                later.url(),
                totals(),
                tools());
    }

    private List<RowView> totals() {
        var a = before.totals();
        var b = after.totals();
        var audience = after.situation().audience().code();
        var rows = new ArrayList<RowView>();
        rows.add(row("diagnosis.money", a.cents(), b.cents(), true));
        rows.add(row("diagnosis.d2." + audience, a.membersCents(), b.membersCents(), true));
        rows.add(row("diagnosis.time", a.minutes(), b.minutes(), false));
        for (var level : List.of(Level.HIGH, Level.WATCH, Level.LOW, Level.UNKNOWN)) {
            int was = a.count(level);
            int is = b.count(level);
            rows.add(new RowView(
                    page.t("diagnosis.compare.risks", page.t("web.level." + level.code())),
                    page.number(was),
                    page.number(is),
                    change((long) was, (long) is)));
        }
        return rows;
    }

    private RowView row(String key, @Nullable Long was, @Nullable Long is, boolean money) {
        return new RowView(page.t(key), figure(was, money), figure(is, money), change(was, is));
    }

    private String figure(@Nullable Long figure, boolean money) {
        if (figure == null) return "";
        return page.t("diagnosis.a-year", money ? page.euros(figure) : page.duration(figure));
    }

    private static String change(@Nullable Long was, @Nullable Long is) {
        if (was == null || is == null) return was == null && is == null ? "same" : "unknown";
        return was.equals(is) ? "same" : is > was ? "more" : "less";
    }

    private List<RowView> tools() {
        var both = new LinkedHashMap<String, @Nullable Item[]>();
        put(both, before, 0);
        put(both, after, 1);
        var rows = new ArrayList<RowView>();
        for (var it : both.entrySet()) rows.add(tool(it));
        return rows;
    }

    private static void put(Map<String, @Nullable Item[]> both, Diagnosis diagnosis, int side) {
        for (var item : diagnosis.byPriority()) both.computeIfAbsent(item.name(), it -> new Item[2])[side] = item;
    }

    private RowView tool(Map.Entry<String, @Nullable Item[]> it) {
        var was = it.getValue()[0];
        var is = it.getValue()[1];
        var change = was == null ? "new" : is == null ? "gone" : change(sum(was), sum(is));
        return new RowView(it.getKey(), words(was), words(is), change);
    }

    private static @Nullable Long sum(Item it) {
        return it.direct().cents();
    }

    private String words(@Nullable Item it) {
        if (it == null) return page.t("diagnosis.compare.none");
        var cents = it.direct().cents();
        long high =
                it.risks().stream().filter(line -> line.level() == Level.HIGH).count();
        return page.t(
                "diagnosis.compare.tool",
                page.t("diagnosis.verdict." + it.verdict().code()),
                cents == null ? page.t("web.unknown") : page.euros(cents),
                high);
    }
}
