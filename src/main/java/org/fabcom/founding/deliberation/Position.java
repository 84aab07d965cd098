package org.fabcom.founding.deliberation;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What can be answered to a question.
 *
 * @param mergeInto with which other it would be one
 * @param mergeBy who asks for it; the other author agrees or not
 */
public record Position(
        UUID id,
        String code,
        String text,
        @Nullable UUID author,
        @Nullable UUID mergeInto,
        @Nullable UUID mergeBy,
        List<View> views) {

    /** How a founder sees it. {@code grade}: from 0 to 6, null: not graded. */
    public record View(
            UUID founder,
            boolean holds,
            String changeMind,
            @Nullable Integer grade) {}

    /** How many grades there are, and the best one. */
    public static final int GRADES = 7;

    public List<View> holders() {
        return views.stream().filter(View::holds).toList();
    }
}
