package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The accompaniment of an organisation. Immutable: a decision gives the next state with what the journal keeps of it, or
 * says why not. Who may decide is not asked here but in {@link CaseAccess}.
 *
 * @param before where an ended case goes back to when it is reopened
 * @param reason why it was redirected, left without follow-up or closed
 * @param diagnosis the kept sheet it works on
 * @param mergedInto the case that goes on in its stead
 * @param version grows by one at each decision
 */
public record Case(
        CaseId id,
        CaseRequest request,
        CaseState state,
        @Nullable CaseState before,
        String reason,
        @Nullable Handling handling,
        @Nullable UUID diagnosis,
        Report report,
        @Nullable Closing closing,
        @Nullable CaseId mergedInto,
        int version) {

    public static final String PATH = "/accompagnements";

    /** Who accompanies, since when, and when something is expected. */
    public record Handling(
            PartyId mediator, Instant since, @Nullable LocalDate due) {}

    /** The sheet was handed back to the organisation, then accepted. */
    record Report(
            @Nullable Instant reportedAt,
            @Nullable Instant acceptedAt,
            @Nullable PartyId acceptedBy) {

        static final Report NONE = new Report(null, null, null);
    }

    /** How it ended. */
    public enum Outcome {
        FULL,
        PARTIAL,
        /** Somebody who left gave an account back: nothing needed to be moved. */
        REGAINED,
        ABANDONED,
        ROLLED_BACK,
        REDIRECTED;

        public boolean arrived() {
            return moved() || this == REGAINED;
        }

        private boolean moved() {
            return this == FULL || this == PARTIAL;
        }

        public boolean needsNoReason() {
            return this == FULL || this == REGAINED;
        }
    }

    /** The end with its real cost: minutes and cents, all people together. */
    public record Closing(Outcome outcome, int minutes, long cents, Instant at) {

        String detail() {
            return outcome + " " + minutes + " " + cents;
        }
    }

    static Case opened(CaseId id, CaseRequest request, @Nullable UUID diagnosis) {
        return new Case(id, request, CaseState.NEW, null, "", null, diagnosis, Report.NONE, null, null, 1);
    }

    public String url() {
        return id.url();
    }

    public PartyId organisation() {
        return request.organisation();
    }

    public @Nullable PartyId mediator() {
        return handling == null ? null : handling.mediator();
    }

    public boolean accepted() {
        return report.acceptedAt() != null;
    }

    /** Read and understood: it can be given to a mediator. */
    public Decision qualify(String note) {
        if (state != CaseState.NEW || merged()) return notNow();
        return done(to(CaseState.QUALIFIED), CaseAct.QUALIFIED, note);
    }

    /** Somebody else helps better with this. */
    public Decision redirect(String why) {
        return end(CaseState.REDIRECTED, CaseAct.REDIRECTED, why);
    }

    public Decision drop(String why) {
        return end(CaseState.DROPPED, CaseAct.DROPPED, why);
    }

    private Decision end(CaseState end, CaseAct act, String why) {
        if (!CaseState.QUEUE.contains(state) || merged()) return notNow();
        if (why.isBlank()) return Decision.no(CaseRefusal.REASON_MISSING);
        return done(over(end, why, null), act, why, null, "", new CaseNews.Ended(id, end, why, version));
    }

    /** Gives it to a mediator, or to another one; {@code due}: the first news, within a year. */
    public Decision assign(PartyId mediator, @Nullable LocalDate due, PartyId by, Instant at) {
        boolean first = state == CaseState.QUALIFIED;
        if (!first && !state.accompanied() || merged()) return notNow();
        if (mediator.equals(mediator())) return Decision.no(CaseRefusal.SAME_MEDIATOR);
        var today = LocalDate.ofInstant(at, Days.ZONE);
        if (due != null && due.isBefore(today)) return Decision.no(CaseRefusal.NEWS_PAST);
        if (due != null && due.isAfter(today.plusYears(1))) return Decision.no(CaseRefusal.NEWS_FAR);
        var next = at(first ? CaseState.ASSIGNED : state, new Handling(mediator, at, due), report);
        var act = first ? CaseAct.ASSIGNED : CaseAct.REASSIGNED;
        return done(next, act, "", mediator.value(), "", new CaseNews.Assigned(id, mediator, mediator(), by, at));
    }

    /** The first meeting: what do you use, and for what. */
    public Decision start() {
        if (state != CaseState.ASSIGNED || merged()) return notNow();
        return done(to(CaseState.DIAGNOSIS), CaseAct.STARTED, "");
    }

    /** The organisation does not agree with a line, or says what is missing. */
    public Decision contest(String words, PartyId by, Instant at) {
        if (state != CaseState.DIAGNOSIS || merged()) return notNow();
        if (diagnosis == null) return Decision.no(CaseRefusal.NO_SHEET);
        if (words.isBlank()) return Decision.no(CaseRefusal.REASON_MISSING);
        return done(this, CaseAct.CONTESTED, words, null, "", new CaseNews.Contested(id, by, at));
    }

    /** Hands the sheet back. Whatever was contested has its answer first. */
    public Decision report(int unanswered, Instant at) {
        if (state != CaseState.DIAGNOSIS || merged()) return notNow();
        if (diagnosis == null) return Decision.no(CaseRefusal.NO_SHEET);
        if (unanswered > 0) return Decision.no(CaseRefusal.CONTESTS_OPEN, unanswered);
        var next = at(CaseState.REPORTED, handling, new Report(at, null, null));
        var news = new CaseNews.Reported(id, organisation(), diagnosis, at);
        return done(next, CaseAct.REPORTED, "", diagnosis, "", news);
    }

    /** The organisation agrees with what was handed back. */
    public Decision accept(String note, PartyId by, Instant at) {
        if (state != CaseState.REPORTED || merged()) return notNow();
        if (accepted()) return Decision.no(CaseRefusal.ACCEPTED_ALREADY);
        var next = at(state, handling, new Report(report.reportedAt(), at, by));
        return done(next, CaseAct.ACCEPTED, note, null, "", new CaseNews.Accepted(id, by, at));
    }

    /** The organisation wants something put right first: back to the discussion. */
    public Decision askToCorrect(String words, PartyId by, Instant at) {
        if (state != CaseState.REPORTED || merged()) return notNow();
        if (words.isBlank()) return Decision.no(CaseRefusal.REASON_MISSING);
        var next = at(CaseState.DIAGNOSIS, handling, Report.NONE);
        return done(next, CaseAct.CORRECTION_ASKED, words, null, "", new CaseNews.Contested(id, by, at));
    }

    /** The board has chosen an order, perhaps before anybody asked for help; it may choose anew while things are under way. */
    public Decision prioritise(int chosen, String note, LocalDate heldOn) {
        boolean first = state == CaseState.REPORTED;
        if (!first && state != CaseState.PRIORITISED && state != CaseState.UNDER_WAY || merged()) return notNow();
        if (!accepted()) return Decision.no(CaseRefusal.NOT_ACCEPTED);
        if (chosen == 0) return Decision.no(CaseRefusal.NO_PRIORITY);
        if (heldOn.isBefore(request.day().minusYears(1))) return Decision.no(CaseRefusal.BEFORE_REQUEST);
        if (note.isBlank()) return Decision.no(CaseRefusal.REASON_MISSING);
        return done(
                first ? to(CaseState.PRIORITISED) : this,
                CaseAct.PRIORITISED,
                note,
                null,
                "",
                new CaseNews.Prioritised(id, chosen));
    }

    /** The plan is agreed: the moving begins. From the follow-up: it goes on after all. */
    public Decision begin(String note) {
        if (state != CaseState.PRIORITISED && state != CaseState.FOLLOW_UP || merged()) return notNow();
        return done(to(CaseState.UNDER_WAY), CaseAct.BEGUN, note, null, "", new CaseNews.Begun(id));
    }

    /** What was planned is done: we ask after 30, 90 and 365 days. */
    public Decision follow(LocalDate from) {
        if (state != CaseState.UNDER_WAY || merged()) return notNow();
        return done(
                to(CaseState.FOLLOW_UP), CaseAct.FOLLOWED, "", null, from.toString(), new CaseNews.Followed(id, from));
    }

    /**
     * The end, with its real hours and euros.
     *
     * @param overdue follow-ups whose day has come and that nobody answered
     * @param open names of what has not come to its end: then this is no full success
     * @param regained an account was got back, or none was planned to be
     */
    public Decision close(Closing how, String why, int overdue, List<String> open, boolean regained) {
        if (!state.accompanied() || merged()) return notNow();
        boolean moved = state == CaseState.UNDER_WAY || state == CaseState.FOLLOW_UP;
        if (how.outcome().moved() && !moved) return Decision.no(CaseRefusal.NOT_UNDER_WAY);
        if (how.outcome() == Outcome.REGAINED && !regained) return Decision.no(CaseRefusal.NOTHING_REGAINED);
        if (!how.outcome().needsNoReason() && why.isBlank()) return Decision.no(CaseRefusal.REASON_MISSING);
        if (how.outcome().arrived() && overdue > 0) return Decision.no(CaseRefusal.FOLLOW_UPS_DUE, overdue);
        if (how.outcome() == Outcome.FULL && !open.isEmpty())
            return Decision.no(CaseRefusal.STILL_OPEN, open.size(), String.join(", ", open));
        var event = new CaseNews.Closed(id, how.outcome(), how.minutes(), how.cents(), version);
        return done(over(CaseState.CLOSED, why, how), CaseAct.CLOSED, why, null, how.detail(), event);
    }

    /** It goes on where it was. */
    public Decision reopen(String why) {
        if (merged()) return Decision.no(CaseRefusal.MERGED);
        if (!state.ended() || before == null) return Decision.no(CaseRefusal.NOT_ENDED);
        return done(to(before), CaseAct.REOPENED, why, null, "", new CaseNews.Reopened(id, before, version));
    }

    /** The same request twice: the other one goes on, this one points to it; {@code same}: of one organisation, under two names perhaps. */
    Decision merge(Case kept, boolean same, PartyId by) {
        if (merged() || kept.merged()) return Decision.no(CaseRefusal.MERGED);
        if (kept.id().equals(id)) return Decision.no(CaseRefusal.INTO_ITSELF);
        if (!same) return Decision.no(CaseRefusal.OTHER_ORGANISATION);
        var news = new CaseNews.Merged(id, kept.id(), by, version);
        return done(pointing(kept.id()), CaseAct.MERGED, "", kept.id().value(), "", news);
    }

    public Decision unmerge() {
        if (mergedInto == null) return Decision.no(CaseRefusal.NOT_MERGED);
        var news = new CaseNews.Unmerged(id, mergedInto);
        return done(pointing(null), CaseAct.UNMERGED, "", mergedInto.value(), "", news);
    }

    /** Something is written to it that changes nothing of where it stands. */
    public Decision note(CaseAct act, String words, @Nullable UUID about, String detail) {
        return merged() ? Decision.no(CaseRefusal.MERGED) : done(this, act, words, about, detail, null);
    }

    /** The same, as long as somebody accompanies it: what steers the work is said no more once it ended. */
    public Decision noteUnderWay(CaseAct act, String words, @Nullable UUID about, String detail) {
        return state.accompanied() ? note(act, words, about, detail) : notNow();
    }

    public boolean merged() {
        return mergedInto != null;
    }

    /** The same, one version on; the repository saves it if nobody was faster. */
    Case saved() {
        return new Case(
                id, request, state, before, reason, handling, diagnosis, report, closing, mergedInto, version + 1);
    }

    Decision notNow() {
        if (merged()) return Decision.no(CaseRefusal.MERGED);
        return Decision.no(state.ended() ? CaseRefusal.HAS_ENDED : CaseRefusal.NOT_NOW);
    }

    private Case to(CaseState next) {
        return at(next, handling, report);
    }

    /** Alive in this state: nothing of an earlier end is left. */
    private Case at(CaseState next, @Nullable Handling by, Report report) {
        return new Case(id, request, next, null, "", by, diagnosis, report, null, null, version);
    }

    private Case over(CaseState end, String why, @Nullable Closing how) {
        return new Case(id, request, end, state, why, handling, diagnosis, report, how, null, version);
    }

    Case on(@Nullable UUID sheet) {
        return new Case(id, request, state, before, reason, handling, sheet, report, closing, mergedInto, version);
    }

    private Case pointing(@Nullable CaseId kept) {
        return new Case(id, request, state, before, reason, handling, diagnosis, report, closing, kept, version);
    }

    private static Decision done(Case next, CaseAct act, String note) {
        return done(next, act, note, null, "", null);
    }

    static Decision done(
            Case next, CaseAct act, String note, @Nullable UUID about, String detail, @Nullable Object event) {
        return new Decision.Done(next, act, note, about, detail, event);
    }
}
