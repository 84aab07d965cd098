package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** What happened to a case, told to whoever listens: other rooms, notices, the plan. */
public sealed interface CaseNews {

    /** The organisation agrees with what was handed back; {@code by}: who said so. */
    record Accepted(CaseId id, PartyId by, Instant at) implements CaseNews {}

    /** Somebody accompanies from now on; {@code instead} of somebody else, or of nobody. */
    record Assigned(CaseId id, PartyId mediator, @Nullable PartyId instead, PartyId by, Instant at)
            implements CaseNews {}

    /** The moving has begun, or goes on after a follow-up. */
    record Begun(CaseId id) implements CaseNews {}

    /** A case is closed, with its real minutes and cents. */
    record Closed(CaseId id, Case.Outcome outcome, int minutes, long cents, int version) implements CaseNews {}

    /** The organisation does not agree with a line of its sheet, or asks to correct what was handed back. */
    record Contested(CaseId id, PartyId by, Instant at) implements CaseNews {}

    /** A request was redirected, or left without follow-up, before anybody accompanied. */
    record Ended(CaseId id, CaseState how, String why, int version) implements CaseNews {}

    /** What was planned is done; follow-ups count from this day. */
    record Followed(CaseId id, LocalDate from) implements CaseNews {}

    /** A case was recognised as the same as another, which goes on. By whom and at which version was not always kept. */
    record Merged(
            CaseId id,
            CaseId kept,
            @Nullable PartyId by,
            @Nullable Integer version) implements CaseNews {}

    /** An organisation asks for help. */
    record Opened(CaseId id, PartyId organisation, PartyId by, Instant at) implements CaseNews {}

    /** The organisation has decided in which order its tools are treated. */
    record Prioritised(CaseId id, int tools) implements CaseNews {}

    /** An ended case goes on where it was. */
    record Reopened(CaseId id, CaseState state, int version) implements CaseNews {}

    /** The sheet was handed back to the organisation. */
    record Reported(CaseId id, PartyId organisation, UUID diagnosis, Instant at) implements CaseNews {}

    /** Two cases stand apart again. */
    record Unmerged(CaseId id, CaseId kept) implements CaseNews {}
}
