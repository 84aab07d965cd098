package org.fabcom.diagnosis.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Line;
import org.fabcom.diagnosis.Priority;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.result.ResultView.LineView;
import org.fabcom.diagnosis.result.ResultView.QuoteView;
import org.fabcom.diagnosis.result.ResultView.ToolView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Puts the tools of a diagnosis into words, drawer by drawer, the most serious first. */
public final class ResultSheet {

    private final Diagnosis diagnosis;
    private final Answers answers;
    private final Page page;
    private final Phrases phrases;

    ResultSheet(Diagnosis diagnosis, Answers answers, Page page) {
        this.diagnosis = diagnosis;
        this.answers = answers;
        this.page = page;
        this.phrases = new Phrases(page, diagnosis.day());
    }

    String audience() {
        return diagnosis.situation().audience().code();
    }

    List<ToolView> tools() {
        return diagnosis.byPriority().stream().map(this::tool).toList();
    }

    private ToolView tool(Item it) {
        var known = it.known();
        var usage = known == null || known.sheet().usage() == null
                ? ""
                : known.sheet().usage();
        return new ToolView(
                it.priority().rank(),
                it.place(),
                it.name(),
                usage,
                known == null ? "" : known.sheet().url(),
                it.verdict().code(),
                page.t("diagnosis.verdict." + it.verdict().code()),
                lines(it),
                unread(it.risks()),
                priority(it.priority()),
                priorityText(it.priority()));
    }

    private List<LineView> lines(Item it) {
        var lines = new ArrayList<LineView>();
        lines.add(cost(it, page.t("diagnosis.d1"), it.direct()));
        var members = it.members();
        if (members != null) lines.add(cost(it, page.t("diagnosis.d2." + audience()), members));
        var minutes = it.tool().minutesYear();
        if (minutes != null) lines.add(hours(it, minutes));
        var shown = it.risks().stream()
                .filter(line -> !isUnread(line))
                .sorted(Comparator.comparing(Line::level).reversed())
                .toList();
        for (var line : shown) lines.add(risk(it, line, it.priority().rank() == 1 && line == shown.getFirst()));
        var effort = it.effort();
        if (effort != null && effort.evidence().size() > 1) lines.add(risk(it, effort, false));
        return lines;
    }

    private LineView hours(Item it, long minutes) {
        var month = it.tool().minutesMonth() == null ? 0 : it.tool().minutesMonth();
        var said = Evidence.answer(Evidence.Question.HOURS, page.duration(month));
        return new LineView(
                page.t("diagnosis.hours"),
                page.t("diagnosis.hours.reason"),
                page.t("diagnosis.a-year", page.duration(minutes)),
                false,
                "",
                false,
                quotes(List.of(said), it.place()));
    }

    private LineView cost(Item it, String label, Cost cost) {
        var cents = cost.cents();
        return new LineView(
                label,
                phrases.reasons(cost.reasons()),
                cents == null ? "" : page.t("diagnosis.a-year", page.euros(cents)),
                cost.partial(),
                "",
                false,
                quotes(cost.evidence(), it.place()));
    }

    private LineView risk(Item it, Line line, boolean open) {
        var code = line.dimension().name().toLowerCase(Locale.ROOT);
        return new LineView(
                page.t("diagnosis." + code),
                phrases.reasons(line.reasons()),
                "",
                false,
                line.level().code(),
                open,
                quotes(line.evidence(), it.place()));
    }

    /** The lines of an alternative, those of which something is known. */
    List<LineView> grid(List<Line> lines) {
        return lines.stream()
                .filter(it -> !isUnread(it))
                .map(it -> {
                    var code = it.dimension().name().toLowerCase(Locale.ROOT);
                    return new LineView(
                            page.t("diagnosis." + code),
                            phrases.reasons(it.reasons()),
                            "",
                            false,
                            it.level().code(),
                            false,
                            quotes(it.evidence(), -1));
                })
                .toList();
    }

    List<String> unread(List<Line> lines) {
        return lines.stream()
                .filter(ResultSheet::isUnread)
                .map(it -> page.t("diagnosis." + it.dimension().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Unknown, and no page says anything about it: told in one drawer with its likes. */
    private static boolean isUnread(Line line) {
        return line.level() == Level.UNKNOWN
                && line.evidence().stream().allMatch(it -> it instanceof Evidence.Legal)
                && line.dimension() != Dimension.D9;
    }

    Phrases phrases() {
        return phrases;
    }

    List<QuoteView> quotes(List<Evidence> evidence, int place) {
        return evidence.stream().map(it -> quote(it, place)).toList();
    }

    private QuoteView quote(Evidence evidence, int place) {
        var it = phrases.quote(evidence);
        return new QuoteView(
                it.text(),
                it.source(),
                it.url(),
                it.date(),
                it.stale(),
                it.own(),
                it.own() ? fix(evidence, place) : "",
                it.french() ? "fr" : page.lang());
    }

    /** Where an answer is corrected: the structure’s page for what concerns all tools, else the tool’s own label. */
    private String fix(Evidence evidence, int place) {
        if (evidence instanceof Evidence.Answered it && it.question() == Evidence.Question.CONTACTS)
            return answers.at("/faire-le-point") + "#c";
        return Answers.with(answers.at("/faire-le-point/outils"), "ouvert=" + place) + "#outil-" + place;
    }

    private String priority(Priority it) {
        return page.t(
                "diagnosis.priority.sum",
                it.risk(),
                part(it.pain()),
                part(it.cost()),
                it.reversibility(),
                part(it.effort()),
                it.score());
    }

    private String priorityText(Priority it) {
        return page.t(
                "diagnosis.priority.text",
                it.risk(),
                part(it.pain()),
                part(it.cost()),
                it.reversibility(),
                part(it.effort()),
                it.score());
    }

    private String part(@Nullable Integer part) {
        return part == null ? page.t("web.unknown") : String.valueOf(part);
    }

    /** Some names, then how many more: « Mailchimp, Doodle et 3 autres ». */
    String names(List<String> names) {
        if (names.size() <= 3) return String.join(", ", names);
        return page.t("diagnosis.names", String.join(", ", names.subList(0, 2)), names.size() - 2);
    }

    Stream<Item> items() {
        return diagnosis.byPriority().stream();
    }
}
