package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Item.Danger;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Verdict;
import org.fabcom.diagnosis.Wall;

/** What a sheet comes down to: the first of these that is the case, and the tools of which it is. Losing comes before paying. */
record Matter(Kind kind, List<Item> items) {

    enum Kind {
        HOLDER_GONE,
        CLOSED,
        HELD_BY_ONE,
        HOLDER_UNKNOWN,
        EXCEEDED,
        HOLDER_UNSAID,
        RISKY,
        EASY,
        FREE,
        CALM;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static Matter of(Diagnosis diagnosis) {
        for (var kind : Kind.values()) {
            var found = diagnosis.byPriority().stream()
                    .filter(is(kind))
                    .sorted(Comparator.comparing(Item::leavesNothing))
                    .toList();
            boolean holds =
                    kind == Kind.FREE ? found.size() == diagnosis.items().size() : !found.isEmpty();
            if (holds) return new Matter(kind, found);
        }
        return new Matter(Kind.CALM, List.of());
    }

    Item first() {
        return items.getFirst();
    }

    /** An account is in danger: what comes next is not about money. */
    boolean loss() {
        return kind.ordinal() <= Kind.HOLDER_UNKNOWN.ordinal();
    }

    private static Predicate<Item> is(Kind kind) {
        return switch (kind) {
            case HOLDER_GONE -> it -> it.danger() == Danger.HOLDER_GONE;
            case CLOSED -> it -> it.danger() == Danger.CLOSED;
            case HELD_BY_ONE -> it -> it.tool().owner() == Owner.PERSON;
            case HOLDER_UNKNOWN -> it -> it.tool().owner() == Owner.UNKNOWN;
            case EXCEEDED -> it -> wall(it, Wall.EXCEEDED);
            case HOLDER_UNSAID -> it -> it.tool().owner() == null && it.account() && it.verdict() != Verdict.FREE;
            case RISKY -> it -> it.pressing();
            case EASY ->
                it -> it.verdict() == Verdict.NOTHING_TO_MOVE && !it.instead().isEmpty();
            case FREE -> it -> it.verdict() == Verdict.FREE;
            case CALM -> it -> false;
        };
    }

    static boolean wall(Item it, Wall wall) {
        return it.risk(Dimension.D3).filter(line -> line.wall() == wall).isPresent();
    }
}
