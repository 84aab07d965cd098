package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.catalogue.wording.UseWords;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Instead;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Line;
import org.fabcom.diagnosis.Verdict;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.result.Proofs.LineView;
import org.fabcom.diagnosis.result.Proofs.QuoteView;
import org.fabcom.diagnosis.result.Proofs.ToolView;
import org.fabcom.diagnosis.result.ResultView.DrawerView;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Puts the tools of a diagnosis into words, drawer by drawer, the most serious first. */
record ResultSheet(Diagnosis diagnosis, Answers answers, Map<String, Effort> efforts, Page page, Phrases phrases) {

    /** Tools shown before the rest is folded. */
    static final int SHOWN = 5;

    private static final int MOST_OTHERS = 3;

    ResultSheet(Diagnosis diagnosis, Answers answers, Map<String, Effort> efforts, Page page) {
        this(diagnosis, answers, efforts, page, new Phrases(page, diagnosis.day()));
    }

    String audience() {
        return diagnosis.situation().audience().code();
    }

    List<ToolView> tools() {
        return diagnosis.byPriority().stream().map(it -> tool(it, false)).toList();
    }

    /** One drawer a tool; beyond what can be looked through, the last leads to the proofs of the others. */
    List<DrawerView> drawers(String proofs) {
        return diagnosis.byPriority().stream()
                .limit(SHOWN)
                .map(it -> drawer(it, proofs))
                .toList();
    }

    /** The proofs of the tools that have no drawer of their own. */
    List<LinkView> beyond(String proofs) {
        return diagnosis.byPriority().stream()
                .skip(SHOWN)
                .map(it -> new LinkView(Proofs.way(proofs, it.place()), it.name()))
                .toList();
    }

    private DrawerView drawer(Item it, String proofs) {
        var shown = ranked(it);
        var worst = shown.isEmpty() ? Level.UNKNOWN : shown.getFirst().level();
        var known = it.known();
        return new DrawerView(
                it.place(),
                it.name(),
                shown.stream().limit(1).map(this::worst).collect(Collectors.joining()),
                worst.code(),
                lines(it, false).stream().map(ResultSheet::bare).toList(),
                unknown(it),
                rank(it),
                it.instead().isEmpty() ? "" : effort(it.instead().getFirst()),
                it.instead().stream()
                        .skip(1)
                        .limit(MOST_OTHERS)
                        .map(ResultSheet::link)
                        .toList(),
                known == null || it.instead().size() <= 1 ? "" : known.sheet().url(),
                known == null ? "" : Proofs.way(proofs, it.place()));
    }

    /** What passing to it took here (A18). */
    String effort(Instead it) {
        var known = efforts.get(it.commons().slug());
        return known == null
                ? page.t("point.effort", it.commons().name())
                : page.t("point.effort.known", it.commons().name(), known.words(page));
    }

    /** Who holds it and its limit say what they are; other reasons want their subject. */
    private String worst(Line line) {
        var reason = phrases.reason(line.reasons().getFirst());
        boolean plain = line.dimension() == Dimension.D9 || line.dimension() == Dimension.D3;
        var label = page.t("diagnosis." + line.dimension().name().toLowerCase(Locale.ROOT));
        return plain ? reason : page.t("point.worst", label, reason);
    }

    private static LinkView link(Instead it) {
        return new LinkView(it.commons().url(), it.commons().name());
    }

    private static LineView bare(LineView it) {
        return new LineView(it.label(), it.reason(), it.amount(), it.least(), it.level(), List.of());
    }

    /** What nobody read, in a sentence: it weighs nothing, and says so. */
    private String unknown(Item it) {
        var unread = unread(it.risks());
        return unread.isEmpty()
                ? ""
                : page.t("point.unread", String.join(", ", unread).toLowerCase(page.locale()));
    }

    /** Why this rank, in words: its parts, and that an unknown one weighs nothing. */
    String rank(Item it) {
        if (it.known() == null || it.verdict() == Verdict.FREE) return "";
        var parts = new ArrayList<String>();
        var of = it.priority();
        parts.add(page.t("point.rank.risk." + of.risk()));
        parts.add(page.t("point.rank.pain." + part(of.pain())));
        parts.add(page.t("point.rank.cost." + part(of.cost())));
        parts.add(page.t("point.rank.effort." + part(of.effort())));
        var words = page.t("point.rank", String.join(", ", parts));
        return it.danger() == Item.Danger.NONE ? words : page.t("point.rank.danger") + " " + words;
    }

    private static String part(@Nullable Integer part) {
        return part == null ? "unknown" : String.valueOf(part);
    }

    /** What each tool costs, with its reason: the calculation of the first measure. */
    List<LineView> amounts() {
        var amounts = new ArrayList<LineView>();
        for (var it : diagnosis.byPriority()) {
            if (it.direct().known()) amounts.add(bare(cost(it, it.name(), it.direct())));
            var members = it.members();
            if (members != null) amounts.add(bare(cost(it, it.name(), members)));
        }
        return amounts;
    }

    ToolView tool(Item it) {
        return tool(it, true);
    }

    /** {@code law}: with where its maker has its house, which a whole sheet tells once. */
    private ToolView tool(Item it, boolean law) {
        var known = it.known();
        var usage = known == null ? "" : UseWords.of(known.sheet().usage(), page.lang());
        return new ToolView(
                it.priority().rank(),
                it.place(),
                it.name(),
                usage,
                known == null ? "" : known.sheet().url(),
                it.verdict().code(),
                page.t("diagnosis.verdict." + it.verdict().code()),
                lines(it, law),
                unread(it.risks()),
                rank(it));
    }

    /** The law is told apart. */
    private static List<Line> ranked(Item it) {
        return it.risks().stream()
                .filter(line -> line.dimension() != Dimension.D5 && line.dimension() != Dimension.D12)
                .filter(line -> !isUnread(line))
                .sorted(Comparator.comparing(Line::level)
                        .reversed()
                        .thenComparing(
                                line -> it.danger() != Item.Danger.HOLDER_GONE || line.dimension() != Dimension.D9))
                .toList();
    }

    private List<LineView> lines(Item it, boolean law) {
        var lines = new ArrayList<LineView>();
        lines.add(cost(it, page.t("diagnosis.d1"), it.direct()));
        var members = it.members();
        if (members != null) lines.add(cost(it, page.t("diagnosis.d2." + audience()), members));
        var minutes = it.tool().minutesYear();
        if (minutes != null) lines.add(hours(it, minutes));
        for (var line : ranked(it)) lines.add(risk(it, line));
        it.risk(Dimension.D5).filter(line -> law && !isUnread(line)).ifPresent(line -> lines.add(risk(it, line)));
        var effort = it.effort();
        if (effort != null && effort.evidence().size() > 1) lines.add(risk(it, effort));
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
                quotes(List.of(said), it.place()));
    }

    private LineView cost(Item it, String label, Cost cost) {
        var cents = cost.cents();
        return new LineView(
                label,
                phrases.reasons(cost.reasons()),
                cents == null ? "" : page.t("diagnosis.a-year", amount(cents, converted(cost))),
                cost.partial(),
                "",
                quotes(cost.evidence(), it.place()));
    }

    private LineView risk(Item it, Line line) {
        return risk(line, it.place());
    }

    private LineView risk(Line line, int place) {
        return new LineView(
                page.t("diagnosis." + line.dimension().name().toLowerCase(Locale.ROOT)),
                phrases.reasons(line.reasons()),
                "",
                false,
                line.level().code(),
                quotes(line.evidence(), place));
    }

    /** What was converted is as rough as the rate: whole euros, and said so. */
    String amount(long cents, boolean about) {
        return about ? page.t("point.about", page.euros(Math.round(cents / 100.0) * 100)) : page.euros(cents);
    }

    static boolean converted(Cost cost) {
        return cost.evidence().stream().anyMatch(it -> it instanceof Evidence.Converted);
    }

    /** The lines of an alternative, those of which something is known. */
    List<LineView> grid(List<Line> lines) {
        return lines.stream()
                .filter(it -> !isUnread(it))
                .map(it -> risk(it, -1))
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

    /** The general texts of the law are told once, elsewhere. */
    List<QuoteView> quotes(List<Evidence> evidence, int place) {
        return evidence.stream()
                .filter(it -> !(it instanceof Evidence.Legal))
                .map(it -> quote(it, place))
                .toList();
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
                it.french() ? "fr" : page.lang(),
                it.said());
    }

    /** Where an answer is corrected: the structure’s page for what concerns all tools, else the tool’s own label. */
    private String fix(Evidence evidence, int place) {
        if (evidence instanceof Evidence.Answered it && it.question() == Evidence.Question.CONTACTS)
            return answers.at("/faire-le-point") + "#c";
        return Answers.with(answers.at("/faire-le-point/outils"), "ouvert=" + place) + "#outil-" + place;
    }
}
