package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.page.CaseView.ContestView;
import org.fabcom.cases.page.CaseView.SheetView;
import org.fabcom.cases.work.CaseSheet;
import org.fabcom.cases.work.Contest;
import org.fabcom.cases.work.Contests;
import org.fabcom.cases.work.SheetTool;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.people.Seats;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** The kept sheet on the page of a case, line by line. */
@Component
record SheetSection(CaseSheet sheets, Contests contests, Diagnoses diagnoses, Seats seats) {

    SheetView of(Case it, boolean staff, boolean belongs, Page page) {
        boolean discussed = it.state() == CaseState.DIAGNOSIS && it.diagnosis() != null && !it.merged();
        boolean reported = it.state() == CaseState.REPORTED && !it.merged();
        boolean silent = staff && seats.in(it.organisation()).isEmpty();
        var kept = sheets.kept(it);
        var tools = discussed ? sheets.tools(it) : List.<SheetTool>of();
        return new SheetView(
                kept.map(one -> one.url()).orElse(""),
                kept.map(one -> page.t("cases.case.sheet.of", page.date(one.day())))
                        .orElse(""),
                contests.of(it.id()).stream().map(one -> contest(one, page)).toList(),
                discussed && (belongs || silent),
                reported && (belongs || silent),
                reported && !it.accepted() && silent,
                tools(tools, page),
                lines(tools, page),
                staff && attachable(it) ? kept(it, page) : List.of());
    }

    private static ContestView contest(Contest it, Page page) {
        var about = it.tool().isEmpty() ? page.t("cases.case.contest.whole") : it.tool();
        if (!it.line().isEmpty()) about += " · " + label(it.line(), page);
        var answered = it.answeredAt();
        return new ContestView(
                it.id().toString(),
                about,
                it.words(),
                page.t("cases.case.contest.said", it.byName(), page.shortDate(it.at())),
                it.answer() == null ? "" : it.answer(),
                answered == null
                        ? ""
                        : page.t("cases.case.contest.said", it.answeredByName(), page.shortDate(answered)));
    }

    static boolean attachable(Case it) {
        return !it.merged() && !it.state().ended() && it.state().compareTo(CaseState.DIAGNOSIS) <= 0;
    }

    private List<OptionView> kept(Case it, Page page) {
        return diagnoses.of(List.of(it.organisation())).stream()
                .filter(one -> !one.id().equals(it.diagnosis()))
                .map(one -> OptionView.of(
                        one.id().toString(), page.t("cases.case.sheet.option", page.shortDate(one.at()), one.tools())))
                .toList();
    }

    private static List<OptionView> tools(List<SheetTool> tools, Page page) {
        var options = new ArrayList<OptionView>();
        options.add(OptionView.of("", page.t("cases.case.contest.whole")));
        tools.forEach(it -> options.add(OptionView.of(it.name(), it.name())));
        return options;
    }

    private static List<OptionView> lines(List<SheetTool> tools, Page page) {
        var options = new ArrayList<OptionView>();
        options.add(OptionView.of("", page.t("cases.case.contest.all")));
        for (var line : Dimension.values()) {
            if (tools.stream().anyMatch(it -> it.lines().contains(line)))
                options.add(OptionView.of(line.name(), label(line.name(), page)));
        }
        return options;
    }

    /** The words of a dimension as on the sheet. */
    static String label(String line, Page page) {
        return page.t(line.equals("D2") ? "diagnosis.d2.association" : "diagnosis." + line.toLowerCase(Locale.ROOT));
    }
}
