package org.fabcom.cases.work;

import module java.base;
import org.fabcom.cases.CaseId;
import org.jspecify.annotations.Nullable;

/** How things are 30, 90 or 365 days after: a day, then an answer. {@code again}: nobody answered before that day. */
public record FollowUp(
        CaseId caseId,
        int days,
        LocalDate due,
        @Nullable LocalDate again,
        @Nullable Answer answer) {

    /** Is it still used. */
    public enum Used {
        YES,
        PARTLY,
        NO,
        UNKNOWN
    }

    /** What became of the account that was left. */
    public enum OldAccount {
        CLOSED,
        OPEN,
        UNKNOWN
    }

    /** What was said, and by whom. {@code people}: null if nobody knows. */
    public record Answer(
            Used used, @Nullable Integer people, OldAccount oldAccount, String problems, String byName, Instant at) {}

    public boolean dueBy(LocalDate day) {
        return answer == null && !early(day);
    }

    /** From which day on it is asked for, or asked for again. */
    public LocalDate asks() {
        return again == null ? due : again;
    }

    /** Nobody answered, and somebody is to try. */
    public boolean askedBy(LocalDate day) {
        return answer == null && !asks().isAfter(day);
    }

    /** Nobody asks yet. */
    public boolean early(LocalDate day) {
        return due.isAfter(day);
    }

    public String url() {
        return caseId.url() + "/suivis/" + days;
    }
}
