package org.fabcom.governance.budget;

import java.util.List;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a body for a year in one scenario: a table for each unit, never a sum of two.
 *
 * @param add null: whoever looks may not
 */
public record BudgetView(
        String path,
        LinkView back,
        String year,
        String scenario,
        List<OptionView> years,
        List<OptionView> scenarios,
        List<UnitView> units,
        String csv,
        @Nullable LinkView add) {

    /** One unit, incoming and outgoing; {@code balance} is what the first leaves over the second, in words. */
    public record UnitView(String title, List<WayView> ways, String balance) {}

    public record WayView(String title, List<RowView> rows, RowView total) {}

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
}
