package org.fabcom.diagnosis.result;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fabcom.diagnosis.result.Proofs.LineView;
import org.fabcom.diagnosis.result.Proofs.ToolView;

/**
 * Makes a sheet fit on four leaves of A4: evidence is left on the screen first where all is calm, then everywhere, then the
 * calm lines go. The most serious stays longest, and the paper says that something was left out.
 */
final class Paper {

    /** Lines of text on four leaves, as both kinds of paper were measured, less what stands above the tools. */
    static final double PDF = 212;

    static final double PRINTED = 140;

    /** Room for the abbreviations in words. */
    static final double LETTERS = 5;

    private static final double HEAD = 3.2;
    private static final double LINE = 2.3;
    private static final double FACT = 2.9;
    private static final double INSTEAD = 4;
    static final int MOST_TOOLS = 18;

    private static final Set<String> SERIOUS = Set.of("high", "watch");

    private Paper() {}

    static List<ToolView> fit(List<ToolView> tools, int instead, double room) {
        List<UnaryOperator<LineView>> cuts = List.of(
                it -> it,
                it -> facts(it, SERIOUS.contains(it.level()) || it.isAmount() ? 3 : 0),
                it -> facts(it, SERIOUS.contains(it.level()) || it.isAmount() ? 1 : 0),
                it -> facts(it, it.level().equals("high") ? 1 : 0),
                it -> facts(it, 0));
        for (var cut : cuts) {
            var fitted = tools.stream()
                    .map(it -> lines(it, it.lines().stream().map(cut).toList()))
                    .toList();
            if (height(fitted, instead) <= room) return fitted;
        }
        var bare = tools.stream().map(it -> lines(it, serious(it, 9))).toList();
        if (height(bare, instead) <= room) return bare;
        return tools.stream()
                .limit(MOST_TOOLS)
                .map(it -> lines(it, serious(it, tools.size() > 20 ? 1 : 2)))
                .toList();
    }

    private static double height(List<ToolView> tools, int instead) {
        double height = instead * INSTEAD;
        for (var tool : tools) {
            height += HEAD + (tool.unread().isEmpty() ? 0 : LINE);
            for (var line : tool.lines()) height += LINE + line.evidence().size() * FACT;
        }
        return height;
    }

    private static List<LineView> serious(ToolView tool, int most) {
        return tool.lines().stream()
                .filter(it -> it.isAmount() || SERIOUS.contains(it.level()))
                .limit(most)
                .map(it -> facts(it, 0))
                .toList();
    }

    private static LineView facts(LineView it, int most) {
        return new LineView(
                it.label(),
                it.reason(),
                it.amount(),
                it.least(),
                it.level(),
                it.evidence().stream().limit(most).toList());
    }

    private static ToolView lines(ToolView it, List<LineView> lines) {
        return new ToolView(
                it.number(),
                it.place(),
                it.name(),
                it.usage(),
                it.url(),
                it.verdict(),
                it.verdictLabel(),
                lines,
                lines.size() < it.lines().size() ? List.of() : it.unread(),
                it.priority());
    }
}
