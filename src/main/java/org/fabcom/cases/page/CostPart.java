package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.Case.Closing;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.page.CostView.PartView;
import org.fabcom.cases.work.KnownCost;
import org.fabcom.cases.work.KnownCost.Cost;
import org.fabcom.cases.work.KnownCost.Lines;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One cost of a case: what was said tool by tool and act by act until its end, then what was said at the end, with the difference. */
@Component
@Order(30)
record CostPart(ObjectProvider<KnownCost> known) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        var cost = of(it.id());
        if (!cost.known() && it.closing() == null) return Optional.empty();
        return Optional.of(new Card("cases/casecost", view(it, page)));
    }

    Cost of(CaseId id) {
        return known.stream().findFirst().map(it -> it.of(id)).orElse(Cost.NOTHING);
    }

    CostView view(Case it, Page page) {
        var cost = of(it.id());
        var parts = new ArrayList<PartView>();
        lines("cases.cost.tools", cost.tools(), page).ifPresent(parts::add);
        lines("cases.cost.groundwork", cost.groundwork(), page).ifPresent(parts::add);
        if (cost.acts() > 0) parts.add(part(page.t("cases.cost.acts", cost.acts()), cost.actMinutes(), 0, false, page));
        if (cost.known()) parts.add(part(page.t("cases.cost.sofar"), cost.minutes(), cost.cents(), true, page));
        var closing = it.closing();
        if (closing != null) parts.add(part(page.t("cases.cost.end"), closing.minutes(), closing.cents(), true, page));
        return new CostView(List.copyOf(parts), String.join(" ", notes(cost, closing, page)));
    }

    private static Optional<PartView> lines(String key, Lines of, Page page) {
        return of.said() == 0
                ? Optional.empty()
                : Optional.of(part(page.t(key, of.said()), of.minutes(), of.cents(), false, page));
    }

    private static PartView part(String label, int minutes, long cents, boolean whole, Page page) {
        return new PartView(label, page.duration(minutes), page.euros(cents), whole);
    }

    private static List<String> notes(Cost cost, @Nullable Closing closing, Page page) {
        var notes = new ArrayList<String>();
        if (closing != null && cost.known()) notes.add(difference(cost, closing, page));
        int tools = cost.tools().unsaid();
        int others = cost.groundwork().unsaid();
        if (tools > 0) notes.add(page.t("cases.cost.unsaid", tools));
        if (others > 0) notes.add(page.t("cases.cost.unsaid.groundwork", others));
        return notes;
    }

    private static String difference(Cost cost, Closing end, Page page) {
        int minutes = end.minutes() - cost.minutes();
        long cents = end.cents() - cost.cents();
        if (minutes == 0 && cents == 0) return page.t("cases.cost.same");
        return page.t(
                "cases.cost.differs",
                (minutes < 0 ? "− " : "+ ") + page.duration(Math.abs(minutes)),
                (cents < 0 ? "− " : "+ ") + page.euros(Math.abs(cents)));
    }
}
