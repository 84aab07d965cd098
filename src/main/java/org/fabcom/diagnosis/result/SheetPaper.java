package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.result.Proofs.LineView;
import org.fabcom.diagnosis.result.Proofs.QuoteView;
import org.fabcom.diagnosis.result.Proofs.ToolView;

/**
 * Makes a sheet fit on four leaves of A4, no card cut: evidence is left on the screen first where all is calm, then everywhere,
 * then the calm lines go. The most serious stays longest, and the paper says that something was left out.
 */
enum SheetPaper {
    PDF(68, 125, 45, 2.7, 2.5),
    PRINTED(57, 112, 38, 3.4, 4);

    static final int MOST_TOOLS = 18;

    private static final int LEAVES = 4;
    private static final double GAP = 0.45;
    private static final double FOOT = 8;
    private static final Set<String> SERIOUS = Set.of("high", "watch");

    /** Lines of text on a leaf, letters in a line, and lines of what stands above the tools, as both were measured. */
    private final double lines;

    private final double letters;
    private final double start;
    private final double swap;
    private final double head;

    SheetPaper(double lines, double letters, double start, double swap, double head) {
        this.lines = lines;
        this.letters = letters;
        this.start = start;
        this.swap = swap;
        this.head = head;
    }

    List<ToolView> fit(List<ToolView> tools, int swaps) {
        double above = start + swaps * swap;
        List<UnaryOperator<LineView>> cuts = List.of(
                it -> it,
                it -> facts(it, SERIOUS.contains(it.level()) || it.isAmount() ? 3 : 1),
                it -> facts(it, SERIOUS.contains(it.level()) || it.isAmount() ? 2 : 0),
                it -> facts(it, SERIOUS.contains(it.level()) || it.isAmount() ? 1 : 0),
                it -> facts(it, it.level().equals("high") ? 1 : 0),
                it -> facts(it, 0));
        for (var cut : cuts) {
            var fitted = tools.stream()
                    .map(it -> lines(it, it.lines().stream().map(cut).toList()))
                    .toList();
            if (leaves(fitted, above) <= LEAVES) return fitted;
        }
        var bare = tools.stream().map(it -> lines(it, serious(it, 9))).toList();
        if (leaves(bare, above) <= LEAVES) return bare;
        return tools.stream()
                .limit(MOST_TOOLS)
                .map(it -> lines(it, serious(it, tools.size() > 20 ? 1 : 2)))
                .toList();
    }

    /** How many leaves the tools take, none cut unless it is longer than a leaf, with what stands below them. */
    private int leaves(List<ToolView> tools, double above) {
        int leaves = (int) Math.ceil(above / lines);
        double room = leaves * lines - above;
        for (var it : tools) {
            double height = height(it);
            if (height > room) {
                leaves += Math.max(1, (int) Math.ceil(height / lines));
                room = lines * Math.ceil(height / lines);
            }
            room -= height;
        }
        return room < FOOT ? leaves + 1 : leaves;
    }

    private double height(ToolView tool) {
        double height = head;
        for (var it : tool.lines()) {
            height += text(it.label().length() + it.reason().length(), 0.8);
            for (var fact : it.evidence()) height += text(letters(fact), 0.97);
        }
        var unread = String.join(", ", tool.unread());
        return unread.isEmpty() ? height : height + text(unread.length() + 20, 0.8);
    }

    /** What is said small takes less. */
    private double letters(QuoteView it) {
        int address = this == PDF ? it.site().length() : it.url().length();
        return it.text().length()
                + 0.85 * (it.source().length() + address + it.said().length() + 25);
    }

    private double text(double written, double share) {
        return Math.max(1, Math.ceil(written / (letters * share))) + GAP;
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
