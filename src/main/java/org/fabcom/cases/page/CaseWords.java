package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.page.CaseView.ChipView;
import org.fabcom.cases.page.CaseView.FollowUpView;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.web.Page;

/** How states and follow-ups are said. */
public final class CaseWords {

    private CaseWords() {}

    public static ChipView chip(CaseState state, Page page) {
        var kind = switch (state) {
            case NEW, QUALIFIED -> "care";
            case ASSIGNED, DIAGNOSIS, REPORTED, PRIORITISED, UNDER_WAY, FOLLOW_UP -> "info";
            case CLOSED -> "good";
            case REDIRECTED, DROPPED -> "neutral";
        };
        return new ChipView(kind, page.t("cases.case.state." + state));
    }

    /** All of a case, round after round: the last of each number of days is answered or corrected. */
    static List<FollowUpView> followUps(List<FollowUp> all, LocalDate today, Page page) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> followUp(all.get(i), all.subList(i + 1, all.size()), today, page))
                .toList();
    }

    private static FollowUpView followUp(FollowUp it, List<FollowUp> after, LocalDate today, Page page) {
        var view = followUp(it, today, page);
        var later = after.stream().filter(one -> one.days() == it.days()).toList();
        if (later.isEmpty()) return view;
        boolean corrected =
                later.stream().anyMatch(one -> one.answer() != null && one.due().equals(it.due()));
        var state = corrected ? new ChipView("neutral", page.t("cases.case.followup.corrected")) : view.state();
        return new FollowUpView(view.title(), view.when(), state, view.text(), "");
    }

    static FollowUpView followUp(FollowUp it, LocalDate today, Page page) {
        var title = page.t("cases.case.followup.title", it.days());
        var said = it.answer();
        if (said == null) {
            boolean due = it.askedBy(today);
            var chip = new ChipView(
                    due ? "care" : "neutral", page.t(due ? "cases.case.followup.due" : "cases.case.followup.later"));
            var tried = it.again() == null ? "" : page.t("cases.case.followup.tried", page.date(it.again()));
            return new FollowUpView(title, page.date(it.due()), chip, tried, it.dueBy(today) ? it.url() : "");
        }
        var chip = switch (said.used()) {
            case YES -> new ChipView("good", page.t("cases.case.followup.used.YES"));
            case PARTLY -> new ChipView("care", page.t("cases.case.followup.used.PARTLY"));
            case NO -> new ChipView("bad", page.t("cases.case.followup.used.NO"));
            case UNKNOWN -> new ChipView("unknown", page.t("web.unknown"));
        };
        var text = page.t(
                "cases.case.followup.said",
                said.byName(),
                page.shortDate(said.at()),
                said.people() == null ? page.t("web.unknown") : page.t("cases.case.followup.people", said.people()),
                page.t("cases.case.followup.old." + said.oldAccount()));
        return new FollowUpView(
                title,
                page.date(it.due()),
                chip,
                said.problems().isEmpty() ? text : text + " " + said.problems(),
                it.url());
    }
}
