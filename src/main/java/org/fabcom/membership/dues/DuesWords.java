package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.membership.dues.Dues.Standing;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** Rules and dues as people read them. */
public final class DuesWords {

    private DuesWords() {}

    public static String amounts(DuesRule it, Page page) {
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
    public static List<OptionView> steps(DuesRule it, Page page) {
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

    /** What is owed, or what one may choose. */
    public static String owed(Dues it, DuesRule rule, Page page) {
        var cents = it.cents();
        return cents == null ? page.t("membership.dues.choice", amounts(rule, page)) : page.euros(cents);
    }

    /** A step is sent as its cents, anything else is typed. */
    public static OptionalLong cents(String typed, DuesRule rule) {
        if (rule.kind() != DuesRule.Kind.GRID) return TypedAmount.cents(typed);
        return typed.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }

    /** « 20 € avant le 5 déc. 2026 : payée le 1 déc. 2026 ». */
    public static String part(DuesParts.Part it, LocalDate today, Page page) {
        var paid = it.paid();
        var what = paid != null ? "paid" : it.due().isBefore(today) ? "late" : "due";
        return page.t(
                "membership.dues.part.line." + what,
                page.euros(it.cents()),
                page.shortDate(it.due()),
                paid == null ? "" : page.shortDate(paid));
    }

    public static String period(Dues.Call it, Page page) {
        return page.days(it.from(), it.until());
    }

    public static String chip(Standing standing) {
        return switch (standing) {
            case PAID, WORKED, EXEMPT -> "good";
            case LATE -> "bad";
            case DUE -> "info";
            case LEFT, REFUNDED, CLOSED, DROPPED -> "neutral";
        };
    }
}
