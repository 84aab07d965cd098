package org.fabcom.membership.treasurer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.Dues.Standing;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** Rules and dues as people read them. */
final class DuesWords {

    private DuesWords() {}

    static String amounts(DuesRule it, Page page) {
        var said = switch (it.kind()) {
            case FIXED -> page.euros(it.cents().getFirst());
            case FREE ->
                page.t("membership.dues.said.free", page.euros(it.cents().getFirst()));
            case GRID -> steps(it, page).stream().map(OptionView::label).collect(Collectors.joining(" · "));
            case TIME -> "";
        };
        var minutes = it.minutes();
        if (minutes == null) return said;
        var time = page.duration(minutes);
        return said.isEmpty() ? time : page.t("membership.dues.said.or", said, time);
    }

    /** « jusqu’à 1 200 € par mois : 10 € ». */
    static List<OptionView> steps(DuesRule it, Page page) {
        var steps = new ArrayList<OptionView>();
        for (int i = 0; i < it.cents().size(); i++) {
            var amount = page.euros(it.cents().get(i));
            var label = i < it.upto().size()
                    ? page.t("membership.dues.said.upto", page.euros(it.upto().get(i)), amount)
                    : page.t("membership.dues.said.above", page.euros(it.upto().getLast()), amount);
            steps.add(OptionView.of(String.valueOf(it.cents().get(i)), label));
        }
        return steps;
    }

    static String period(Dues.Call it, Page page) {
        return page.t("membership.dues.period", page.shortDate(it.from()), page.shortDate(it.until()));
    }

    static String chip(Standing standing) {
        return switch (standing) {
            case PAID, WORKED, EXEMPT -> "good";
            case LATE -> "bad";
            case DUE -> "info";
            case REFUNDED, DROPPED -> "neutral";
        };
    }
}
