package org.fabcom.diagnosis;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The sheet: each tool with its costs, its risks and what could replace it, in the order in which they were said, and the
 * three measures. The same answers, the same facts and the same day always give the same sheet.
 */
public record Diagnosis(Situation situation, LocalDate day, List<Item> items, Totals totals) {

    /** Raised when a rule changes, so that a kept sheet can say by which rules it was made. */
    public static final int RULES = 3;

    public Diagnosis {
        items = List.copyOf(items);
    }

    public static Diagnosis of(Situation situation, Library library, LocalDate day) {
        var drafts = new ArrayList<Item>();
        for (var tool : situation.tools()) {
            drafts.add(item(drafts.size(), tool, situation, library, day));
        }
        var items = ranked(drafts);
        return new Diagnosis(situation, day, items, Totals.of(items));
    }

    /** What to treat first comes first. */
    public List<Item> byPriority() {
        return items.stream()
                .sorted(Comparator.comparingInt(it -> it.priority().rank()))
                .toList();
    }

    private static Item item(int place, Tool tool, Situation situation, Library library, LocalDate day) {
        var known = library.find(tool.asked()).orElse(null);
        if (known == null) return unknown(place, tool);
        var use = new Use(situation, tool, known, library, day);
        var walls = new Walls(use);
        var risks = known.free() ? freeRisks(use) : risks(use, walls);
        return new Item(
                place,
                tool,
                known,
                known.free() ? Costs.declaredOnly(tool) : Costs.direct(use, walls),
                known.free() ? null : Costs.members(use),
                risks,
                known.free() ? null : new Risks(use).effort(),
                Priority.of(tool, known, risks, null),
                Verdict.of(tool, known, risks),
                known.candidates().stream()
                        .map(it -> Instead.of(situation, it, known.choice(), library, day))
                        .toList());
    }

    private static Item unknown(int place, Tool tool) {
        List<Line> risks = tool.owner() == null ? List.of() : List.of(Risks.accountLoss(tool.owner()));
        return new Item(
                place,
                tool,
                null,
                Costs.declaredOnly(tool),
                null,
                risks,
                null,
                Priority.of(tool, null, risks, null),
                Verdict.UNRECOGNISED,
                List.of());
    }

    private static List<Line> risks(Use use, Walls walls) {
        var risks = new Risks(use);
        var lines = new ArrayList<@Nullable Line>();
        lines.add(walls.line());
        lines.add(risks.changes());
        lines.add(new Jurisdiction(use.known(), use.library()).line());
        lines.add(risks.portability());
        lines.add(risks.lockIn());
        lines.add(risks.tracking());
        lines.add(risks.accountLoss());
        lines.add(risks.duties());
        lines.add(risks.lever());
        return lines.stream().filter(Objects::nonNull).map(it -> (Line) it).toList();
    }

    /** A free tool is judged on who holds it and on what pages say of it; what they do not say is not held against it. */
    private static List<Line> freeRisks(Use use) {
        var risks = new Risks(use);
        var lines = new ArrayList<Line>();
        var loss = risks.accountLoss();
        if (loss != null) lines.add(loss);
        for (var line : List.of(
                new Jurisdiction(use.known(), use.library()).line(),
                risks.portability(),
                risks.lockIn(),
                risks.tracking())) {
            if (line.level() != Level.UNKNOWN) lines.add(line);
        }
        return lines;
    }

    /** Costs are ranked among themselves, then the whole by danger of loss, by score, by what is wise to do before the rest, by the order said. */
    private static List<Item> ranked(List<Item> drafts) {
        var costly = drafts.stream()
                .filter(it -> sum(it) > 0)
                .sorted(Comparator.comparingLong(Diagnosis::sum).reversed())
                .map(Item::place)
                .toList();
        var scored =
                drafts.stream().map(it -> it.withCost(costRank(it, costly))).toList();
        var order = scored.stream()
                .sorted(Comparator.<Item>comparingInt(it -> it.danger().ordinal())
                        .thenComparingLong(Diagnosis::nearness)
                        .thenComparingInt(it -> group(it.verdict()))
                        .thenComparing(it -> !it.pressing())
                        .thenComparing(Comparator.comparingInt(
                                        (Item it) -> it.priority().score())
                                .reversed())
                        .thenComparingInt(it -> it.priority().precedence())
                        .thenComparingInt(Item::place))
                .map(Item::place)
                .toList();
        return scored.stream()
                .map(it -> it.ranked(order.indexOf(it.place()) + 1))
                .toList();
    }

    /** Among accounts of people who left: the first to be erased by what its provider says, then those of which nobody knows, what leaves nothing behind last. */
    private static long nearness(Item it) {
        if (it.danger() != Item.Danger.HOLDER_GONE) return 0;
        return it.leavesNothing() ? Long.MAX_VALUE : it.inactiveMonths().orElse(Long.MAX_VALUE - 1);
    }

    /** What must be treated comes before the rest, what is already free or not known to us after it. */
    private static int group(Verdict verdict) {
        return switch (verdict) {
            case FIRST -> 0;
            case NEXT, GENTLY, KEEP, NOTHING_TO_MOVE -> 1;
            case UNRECOGNISED -> 2;
            case FREE -> 3;
        };
    }

    private static long sum(Item it) {
        var direct = it.direct().cents();
        var members = it.members() == null ? null : it.members().cents();
        return (direct == null ? 0 : direct) + (members == null ? 0 : members);
    }

    /** 3 for the dearest third, 1 for the cheapest, 0 for what costs nothing; null if nobody knows. */
    private static @Nullable Integer costRank(Item it, List<Integer> dearestFirst) {
        int at = dearestFirst.indexOf(it.place());
        if (at < 0) return it.direct().known() ? 0 : null;
        return 3 - at * 3 / dearestFirst.size();
    }
}
