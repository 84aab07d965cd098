package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The recovery of one organisation as this visitor sees it.
 *
 * @param state of the latest one; null if there never was any
 * @param mayAsk the visitor may begin one; {@code names} whether they must say for whom
 */
public record RecoveryView(
        Form form,
        String url,
        String organisation,
        List<String> managers,
        @Nullable String state,
        String wanted,
        String due,
        List<RecoveryStepView> steps,
        boolean mayAsk,
        boolean names,
        boolean mayObject,
        boolean mayWithdraw) {}
