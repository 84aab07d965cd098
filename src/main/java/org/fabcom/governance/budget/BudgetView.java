package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a body for a year in one scenario: a table for each unit, never a sum of two.
 *
 * @param beside what other registers say of the year
 * @param add null: whoever looks may not
 * @param again plans again what was planned the year before; null: there is nothing, or the year is begun
 */
public record BudgetView(
        String path,
        LinkView back,
        String year,
        String scenario,
        List<OptionView> years,
        List<OptionView> scenarios,
        List<UnitView> units,
        List<BesideView> beside,
        String csv,
        @Nullable LinkView add,
        @Nullable LinkView again) {

    /** One unit, incoming and outgoing; {@code balance} is what the first leaves over the second, in words. */
    public record UnitView(String title, List<WayView> ways, String balance) {}

    public record WayView(String title, GaugeView gauge, List<RowView> rows, RowView total) {}

    /** How far the goal is reached: what came about and, hatched, what is promised beyond it, in thousandths. */
    public record GaugeView(String words, String goal, int firm, int promised) {}

    /** @param over more was committed than planned */
    public record RowView(
            String url,
            String label,
            String source,
            String planned,
            String committed,
            String actual,
            String remaining,
            boolean over) {}

    /** @param unknown nobody said it; @param url "" where the reader may not open it */
    public record BesideView(String title, String words, boolean unknown, String url, String label) {}
}
