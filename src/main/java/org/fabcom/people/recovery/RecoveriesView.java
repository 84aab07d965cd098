package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/** What coordinators have to decide; {@code wrong} is the one whose form was refused. */
public record RecoveriesView(
        Paging paging,
        List<Line> lines,
        Form form,
        @Nullable UUID wrong) {

    /** {@code barred}: why the reader may not decide, as a message key; empty if they may. */
    public record Line(
            UUID id,
            String organisation,
            String url,
            String wanted,
            String why,
            String state,
            String managers,
            String due,
            String barred,
            List<RecoveryStepView> steps) {}
}
