package org.fabcom.cases;

import module java.base;
import org.jspecify.annotations.Nullable;

/** What comes of wanting something of a case. */
public sealed interface Decision {

    /**
     * The next state, what the journal says of it, and the event that goes out.
     *
     * @param note what people wrote
     * @param about the mediator, the sheet or the other case
     * @param detail figures, for history
     */
    record Done(
            Case next,
            CaseAct act,
            String note,
            @Nullable UUID about,
            String detail,
            @Nullable Object event) implements Decision {}

    /** Not now: why, and with what figures or names. */
    record Refused(CaseRefusal why, List<Object> with) implements Decision {}

    /** Somebody was faster: this is what they did. */
    record TooLate(CaseJournal.Entry last) implements Decision {}

    static Refused no(CaseRefusal why, Object... with) {
        return new Refused(why, List.of(with));
    }
}
