package org.fabcom.diagnosis;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The three measures, never added to each other. An amount that is not known is in no sum: it is counted apart, by name;
 * so are, in {@code leastCosts}, tools whose figure is the least although nothing of it was left unsaid.
 * {@code cents}, {@code membersCents}, {@code personCents} and {@code minutes} are null if nothing at all is known.
 */
public record Totals(
        @Nullable Long cents,
        List<String> unknownCosts,
        List<String> leastCosts,
        @Nullable Long membersCents,
        List<String> unknownMembers,
        @Nullable Long personCents,
        @Nullable Long minutes,
        int withoutHours,
        Map<Level, Integer> risks) {

    static Totals of(List<Item> items) {
        Long cents = null;
        Long members = null;
        Long person = null;
        Long minutes = null;
        int silent = 0;
        var unknown = new ArrayList<String>();
        var least = new ArrayList<String>();
        var unknownMembers = new ArrayList<String>();
        var risks = new EnumMap<Level, Integer>(Level.class);
        for (var level : Level.values()) risks.put(level, 0);
        for (var it : items) {
            var direct = it.direct();
            if (direct.missing()) unknown.add(it.name());
            else if (direct.partial()) least.add(it.name());
            if (it.tool().payer() == Tool.Payer.PERSON) person = plus(person, direct.cents());
            else cents = plus(cents, direct.cents());
            var paid = it.members();
            if (paid != null && !paid.known()) unknownMembers.add(it.name());
            members = plus(members, paid == null ? null : paid.cents());
            minutes = plus(minutes, it.tool().minutesYear());
            if (it.tool().minutesMonth() == null) silent++;
            for (var risk : it.risks()) risks.merge(risk.level(), 1, Integer::sum);
        }
        return new Totals(
                cents,
                List.copyOf(unknown),
                List.copyOf(least),
                members,
                List.copyOf(unknownMembers),
                person,
                minutes,
                silent,
                risks);
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
        return more == null ? sum : sum == null ? more : Long.valueOf(sum + more);
    }

    /** Whether something stands beside the sum: what members or each person pay, the least of a figure, hours nobody said. */
    public boolean more() {
        return !unknownMembers.isEmpty()
                || membersCents != null
                || personCents != null
                || !leastCosts.isEmpty()
                || withoutHours > 0;
    }

    public int count(Level level) {
        return risks.getOrDefault(level, 0);
    }
}
