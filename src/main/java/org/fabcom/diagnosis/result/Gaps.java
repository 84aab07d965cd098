package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Ask;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Why;
import org.fabcom.diagnosis.result.ResultView.GapView;
import org.fabcom.diagnosis.result.ShownSheet.Misread;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** The one number of each card that would say most, asked where it is missing. */
record Gaps(Diagnosis diagnosis, Answers answers, Page page) {

    /** Payments first, then their amount, then the number of people, then what is paid for what costs something; in the order of danger. */
    @Nullable
    GapView money(@Nullable Misread misread) {
        var again = again(misread, false);
        if (again != null) return again;
        for (var it : diagnosis.byPriority()) {
            boolean counts = needs(it, Why.FEE_NEEDS_PAYMENTS) || needs(it, Why.TIP_ASKED) && usualTip(it);
            if (counts && it.tool().payments() == null) return gap(it, Ask.PAYMENTS, "argent");
            if (needs(it, Why.FEE_NEEDS_PAYMENTS) && it.tool().averageCents() == null)
                return gap(it, Ask.AVERAGE, "argent");
        }
        return first(Why.PRICE_NEEDS_SEATS)
                .map(it -> gap(it, Ask.SEATS, "argent"))
                .or(() -> diagnosis.byPriority().stream()
                        .filter(it -> !it.direct().known() && it.mayCost())
                        .findFirst()
                        .map(it -> gap(it, Ask.PAID, "argent")))
                .orElse(null);
    }

    @Nullable
    GapView time(@Nullable Misread misread) {
        var again = again(misread, true);
        if (again != null) return again;
        return diagnosis.byPriority().stream()
                .filter(it -> it.tool().minutesMonth() == null)
                .findFirst()
                .map(it -> gap(it, Ask.HOURS, "temps"))
                .orElse(null);
    }

    /** The question whose answer was no number is asked again, with what was typed. */
    private @Nullable GapView again(@Nullable Misread misread, boolean hours) {
        if (misread == null) return null;
        for (var it : diagnosis.items())
            for (var ask : Ask.values())
                if (ask.field(it.place()).equals(misread.field()) && hours == (ask == Ask.HOURS))
                    return gap(it, ask, hours ? "temps" : "argent", misread.typed(), misread.why());
        return null;
    }

    /** Without a usual tip the number of payments would say nothing: it is not asked. */
    static boolean usualTip(Item it) {
        var known = it.known();
        return known != null
                && known.of("tip").stream()
                        .anyMatch(fact -> fact.number("amount").isPresent());
    }

    private Optional<Item> first(Why why) {
        return diagnosis.byPriority().stream().filter(it -> needs(it, why)).findFirst();
    }

    private static boolean needs(Item it, Why... whys) {
        var said = new ArrayList<>(reasons(it.direct()));
        var members = it.members();
        if (members != null && !members.known()) said.addAll(reasons(members));
        return said.stream().anyMatch(List.of(whys)::contains);
    }

    private static List<Why> reasons(Cost cost) {
        return cost.reasons().stream().map(Reason::why).toList();
    }

    private GapView gap(Item it, Ask ask, String anchor) {
        return gap(it, ask, anchor, "", "");
    }

    private GapView gap(Item it, Ask ask, String anchor, String typed, String wrong) {
        boolean decimal = ask == Ask.AVERAGE || ask == Ask.PAID || ask == Ask.HOURS;
        var unit = ask == Ask.HOURS ? "h" : ask == Ask.AVERAGE || ask == Ask.PAID ? "€" : "";
        return new GapView(
                page.t("point.gap." + ask.name().toLowerCase(java.util.Locale.ROOT), it.name()),
                Answers.MORE + ask.field(it.place()),
                unit,
                decimal ? "0.01" : "1",
                typed,
                wrong,
                ShownSheet.PATH,
                anchor,
                answers.fields());
    }
}
