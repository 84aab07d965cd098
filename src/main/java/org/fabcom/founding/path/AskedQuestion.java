package org.fabcom.founding.path;

import module java.base;
import org.fabcom.founding.bank.FoundingQuestion;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.founding.bank.QuestionBank;
import org.jspecify.annotations.Nullable;

/**
 * How far a question of a path has come.
 *
 * @param until when first answers show whoever has written; null: when all have
 * @param sentence what is proposed, or was decided; empty: nothing yet
 * @param own the question in the words of the group that asks it itself; null: it is of the bank
 * @param chapter of a question of its own: the part of the document in which it stands
 * @param reExamine codes of the questions on which its decision stands that are open again
 */
public record AskedQuestion(
        UUID path,
        String code,
        @Nullable FoundingQuestion own,
        OutlineLine.@Nullable Part chapter,
        State state,
        @Nullable Instant until,
        @Nullable Instant revealedAt,
        String reason,
        @Nullable LocalDate againOn,
        @Nullable LocalDate decidedOn,
        String sentence,
        int sentenceNumber,
        @Nullable UUID sentenceBy,
        @Nullable Instant objectionsUntil,
        List<String> reExamine,
        int version) {

    /** A parked question holds back those that need it; a waived one does not. */
    public enum State {
        COMING,
        OPEN,
        PARKED,
        WAIVED,
        DECIDED,
        REOPENED;

        public boolean written() {
            return this == OPEN || this == REOPENED;
        }

        public boolean settled() {
            return this == DECIDED || this == WAIVED;
        }
    }

    public FoundingQuestion question() {
        return own == null ? QuestionBank.find(code).orElseThrow() : own;
    }

    /** Whether first answers may be read. */
    public boolean revealed(Instant now) {
        return revealedAt != null || until != null && !now.isBefore(until);
    }

    /** Since when first answers may be read; null: they may not, or their hour is to come. */
    public @Nullable Instant shownSince(Instant now) {
        if (until == null || now.isBefore(until)) return revealedAt;
        return revealedAt == null || until.isBefore(revealedAt) ? until : revealedAt;
    }

    public boolean proposed() {
        return !sentence.isEmpty();
    }

    public String url() {
        return FoundingPath.PATH + path + "/questions/" + code;
    }
}
