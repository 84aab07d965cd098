package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.deliberation.Conditions;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.Standing;
import org.fabcom.founding.question.QuestionView.AsideView;
import org.fabcom.founding.question.QuestionView.ChipView;
import org.fabcom.founding.question.QuestionView.ConditionView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** What a question says of itself: how far it is, what it asks first, where it leads, what must hold before it is decided. */
final class QuestionWords {

    private QuestionWords() {}

    static ChipView chip(AskedQuestion it, Conditions conditions, Page page) {
        if (it.state() == AskedQuestion.State.COMING && conditions.needsSettled())
            return new ChipView(page.t("founding.openable"), "info", "map-pin");
        var label = page.t("founding.state." + it.state());
        return switch (it.state()) {
            case COMING -> new ChipView(label, "unknown", "lock");
            case OPEN, REOPENED -> new ChipView(label, "info", "map-pin");
            case PARKED -> new ChipView(label, "care", "circle-question-mark");
            case WAIVED -> new ChipView(label, "neutral", "minus");
            case DECIDED -> new ChipView(label, "good", "check");
        };
    }

    static String needs(AskedQuestion it, Conditions conditions, Page page) {
        var needs = it.question().needs();
        if (needs.isEmpty()) return page.t("founding.needs.none");
        return conditions.needsSettled()
                ? page.t("founding.needs.settled", String.join(", ", needs))
                : page.t("founding.needs.missing", String.join(", ", conditions.missing()));
    }

    static @Nullable AsideView aside(Standing at, Conditions of, Page page) {
        var it = of.aside();
        if (it == null || of.asked().state() == AskedQuestion.State.DECIDED) return null;
        var day = it.againOn();
        return new AsideView(
                page.t(
                        "founding.aside." + it.state(),
                        at.name(it.askedBy()),
                        it.reason(),
                        day == null ? "" : page.date(day)),
                page.t("founding.aside.yes." + it.state()),
                it.askedBy().equals(at.me().id()));
    }

    static String feeds(Standing at, String code, String lang, Page page) {
        var parts = OutlineLine.of(at.path().form()).stream()
                .filter(one -> one.codes().contains(code))
                .map(one -> one.title().in(lang))
                .collect(Collectors.joining(", "));
        return page.t("founding.feeds", parts);
    }

    static List<ConditionView> shown(AskedQuestion it, Conditions of, Page page) {
        var shown = new ArrayList<ConditionView>();
        shown.add(new ConditionView(
                page.t("founding.condition.answers", of.answers(), of.founders()),
                page.t("founding.condition.answers.hint", of.enough()),
                of.answered()));
        shown.add(new ConditionView(
                of.needsSettled()
                        ? page.t("founding.condition.needs")
                        : page.t("founding.condition.needs.missing", String.join(", ", of.missing())),
                "",
                of.needsSettled()));
        boolean any = it.code().equals(QuestionBank.CONVIVIALITY);
        var met = any ? of.sessions().stream().findFirst() : of.here();
        shown.add(new ConditionView(
                page.t("founding.condition.met"),
                met.map(one -> page.t("founding.condition.met.hint", page.shortDate(one.day()), one.place()))
                        .orElse(page.t(any ? "founding.condition.met.must" : "founding.condition.met.may")),
                met.isPresent()));
        shown.add(
                new ConditionView(page.t("founding.condition.objections", of.objections()), "", of.objections() == 0));
        if (it.code().equals(QuestionBank.THOSE_BEFORE)) {
            shown.add(new ConditionView(
                    page.t("founding.condition.stories", of.read().size(), Conditions.STORIES),
                    "",
                    of.read().size() >= Conditions.STORIES));
            shown.add(new ConditionView(
                    page.t("founding.condition.measures", of.rows().size(), of.withoutMeasure()),
                    "",
                    !of.rows().isEmpty() && of.withoutMeasure() == 0));
        }
        return shown;
    }
}
