package org.fabcom.commons;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * How a tool is left, step by step, as it stood at one of its versions. {@code source} says whose it is: a line of a published
 * plan, or a family of our templates; {@code at} and {@code by} are null for what travels with the program.
 */
public record Recipe(
        String source,
        int number,
        List<RecipeStep> steps,
        String reason,
        @Nullable PartyId by,
        @Nullable Instant at) {

    private static final String FAMILY = "famille.";
    private static final String PLAN = "plan.";

    public Recipe {
        steps = List.copyOf(steps);
    }

    public Optional<RecipeStep> step(String id) {
        return steps.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public static String ofFamily(String family) {
        return FAMILY + family;
    }

    /** The family whose template it is; empty if it comes from a plan. */
    public static Optional<String> family(String source) {
        return source.startsWith(FAMILY) ? Optional.of(source.substring(FAMILY.length())) : Optional.empty();
    }

    /** The published plan it is a line of. */
    public static Optional<UUID> plan(String source) {
        if (!source.matches("plan\\..{36}\\.[a-z0-9]{1,20}")) return Optional.empty();
        return Ids.read(source.substring(PLAN.length(), PLAN.length() + 36));
    }

    /** The line of that plan. */
    public static String line(String source) {
        return source.substring(source.lastIndexOf('.') + 1);
    }
}
