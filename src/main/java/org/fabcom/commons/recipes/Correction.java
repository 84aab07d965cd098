package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.publishing.Decisions;
import org.fabcom.commons.publishing.Found;

/**
 * A recipe put right, as somebody wrote it. It is kept nowhere until it is published: nobody else reads it.
 *
 * @param before the version that was before their eyes
 * @param reason public with it
 * @param answers reports that it answers besides those of steps that it changes
 */
public record Correction(Recipe before, List<RecipeStep> steps, String reason, Set<UUID> answers) {

    static final int LONGEST_REASON = 600;

    public Correction {
        steps = List.copyOf(steps);
        answers = Set.copyOf(answers);
    }

    /** All that will be public and is not yet. */
    List<String> words() {
        var there = before.steps().stream().map(RecipeStep::text).collect(Collectors.toSet());
        return Stream.concat(steps.stream().map(RecipeStep::text).filter(it -> !there.contains(it)), Stream.of(reason))
                .toList();
    }

    /** With what somebody decided to hide replaced wherever it stands. */
    Correction decided(Decisions decisions, List<Found> found) {
        return new Correction(
                before,
                steps.stream()
                        .map(it -> it.with(decisions.applied(it.text(), found, RecipeStep.LONGEST)))
                        .toList(),
                decisions.applied(reason, found, LONGEST_REASON),
                answers);
    }

    boolean changes(String step) {
        var now = steps.stream().filter(it -> it.id().equals(step)).findFirst();
        return !now.equals(before.step(step));
    }

    boolean nothing() {
        return steps.equals(before.steps());
    }
}
