package org.fabcom.cases.work;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the organisation on its sheet, and the mediator’s answer.
 *
 * @param tool empty for the whole sheet
 * @param line the dimension, empty for the whole tool
 */
public record Contest(
        UUID id,
        String tool,
        String line,
        String words,
        String byName,
        Instant at,
        @Nullable String answer,
        String answeredByName,
        @Nullable Instant answeredAt) {

    public boolean open() {
        return answer == null;
    }
}
