package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Procedure;
import org.fabcom.acts.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/acts.yml}.
 *
 * @param by the mediator
 * @param of the organisation helped, whose accompaniment it belongs to if this mediator had one that day
 * @param at the structure where it was; null: at a distance
 * @param with the person, when it is somebody we know
 * @param title of a workshop; null for an individual act
 * @param already how many had come before
 */
record InventedAct(
        int day,
        String by,
        int minutes,
        @Nullable String of,
        @Nullable String at,
        Set<Theme> themes,
        Set<Procedure> procedures,
        Set<Act.Equipment> equipment,
        @Nullable String with,
        Act.@Nullable Autonomy autonomy,
        Act.@Nullable SentTo sent,
        @Nullable String title,
        Act.@Nullable Level level,
        @Nullable Integer total,
        @Nullable Integer already,
        Map<Margins.Gender, Integer> genders,
        Map<Margins.Age, Integer> ages,
        Map<Margins.Status, Integer> statuses,
        @Nullable String tool,
        String note) {

    private static final int A_YEAR = 364;

    InventedAct {
        procedures = Objects.requireNonNullElse(procedures, Set.of());
        equipment = Objects.requireNonNullElse(equipment, Set.of());
        genders = Objects.requireNonNullElse(genders, Map.of());
        ages = Objects.requireNonNullElse(ages, Map.of());
        statuses = Objects.requireNonNullElse(statuses, Map.of());
        note = Objects.requireNonNullElse(note, "");
    }

    /** The same a year before, the same weekday, without what belongs to one accompaniment: last year had acts too. */
    InventedAct yearBefore() {
        return new InventedAct(
                day + A_YEAR,
                by,
                minutes,
                of,
                at,
                themes,
                procedures,
                equipment,
                with,
                autonomy,
                sent,
                title,
                level,
                total,
                already,
                genders,
                ages,
                statuses,
                null,
                "");
    }

    Act.Form form() {
        return title == null ? new Act.Individual(autonomy, sent) : new Act.Collective(title, level);
    }

    /** Of people nobody named: the group, or one person unless somebody we know was there. */
    Margins margins() {
        int nobodyNamed = title == null && with == null ? 1 : 0;
        return new Margins(
                Objects.requireNonNullElse(total, nobodyNamed),
                Objects.requireNonNullElse(already, 0),
                genders,
                ages,
                statuses);
    }
}
