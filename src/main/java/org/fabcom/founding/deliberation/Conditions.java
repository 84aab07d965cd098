package org.fabcom.founding.deliberation;

import module java.base;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.deliberation.AsideRequests.AsideRequest;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.InPersonSessions.CardCount;
import org.fabcom.founding.deliberation.InPersonSessions.InPersonSession;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.deliberation.Stances.Stance;
import org.fabcom.founding.deliberation.TableRows.TableRow;
import org.fabcom.founding.path.AskedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before a question is decided. Four are shown, each yes or no; the meeting in person holds back only the advice on
 * conviviality, and elsewhere the right to call the sentence convivial.
 *
 * @param missing needs that are neither decided nor waived
 * @param sessions meetings of the path, the last one first
 * @param aside null: nobody wants to set it aside
 */
public record Conditions(
        AskedQuestion asked,
        boolean revealed,
        int answers,
        int founders,
        List<String> missing,
        List<InPersonSession> sessions,
        List<Stance> stances,
        Set<String> read,
        List<TableRow> rows,
        @Nullable AsideRequest aside) {

    /** Stories read before the advice on those who tried before may be closed. */
    public static final int STORIES = 5;

    /** Two thirds of the founders, rounded up. */
    public int enough() {
        return enough(founders);
    }

    public static int enough(int founders) {
        return (2 * founders + 2) / 3;
    }

    public boolean answered() {
        return answers >= enough();
    }

    public boolean needsSettled() {
        return missing.isEmpty();
    }

    boolean met() {
        return !sessions.isEmpty();
    }

    /** A meeting treated this very question: the sentence may be called convivial. */
    public Optional<InPersonSession> here() {
        return sessions.stream().filter(it -> it.code().equals(asked.code())).findFirst();
    }

    /** Cards held up for the sentence that lies on the table now, last count first. */
    private List<InPersonSession> counted() {
        return sessions.stream()
                .filter(it -> it.code().equals(asked.code())
                        && it.sentence() == asked.sentenceNumber()
                        && it.sentence() > 0
                        && it.cards().all() > 0)
                .toList();
    }

    /** As two founders counted them; none, where nobody confirmed a count. */
    CardCount cards() {
        return counted().stream()
                .filter(it -> it.confirmedBy() != null)
                .findFirst()
                .map(InPersonSession::cards)
                .orElse(new CardCount(0, 0, 0));
    }

    public long objections() {
        return stances.stream().filter(Stance::blocks).count();
    }

    public long said(Kind kind) {
        return stances.stream().filter(it -> it.kind() == kind).count();
    }

    /** Counter-measures that are lacking: a cause that was ticked has one in the second cell. */
    public long withoutMeasure() {
        return rows.stream().filter(it -> it.cells().getLast().isBlank()).count();
    }

    /** Why it cannot be decided in this way, the first reason found; empty: it can. */
    public Optional<FoundingRefusal> refusal(How how, Instant now) {
        if (asked.state() == AskedQuestion.State.DECIDED) return Optional.of(FoundingRefusal.ALREADY);
        if (!asked.state().written()) return Optional.of(FoundingRefusal.NOT_OPEN);
        if (!revealed) return Optional.of(FoundingRefusal.HIDDEN);
        if (!needsSettled()) return Optional.of(FoundingRefusal.NEEDS);
        if (!answered()) return Optional.of(FoundingRefusal.FEW_ANSWERS);
        if (asked.sentence().isEmpty()) return Optional.of(FoundingRefusal.NO_SENTENCE);
        var special = special();
        return special.isPresent() ? special : agreement(how, now);
    }

    private Optional<FoundingRefusal> special() {
        if (asked.code().equals(QuestionBank.CONVIVIALITY) && !met()) return Optional.of(FoundingRefusal.NOT_MET);
        if (!asked.code().equals(QuestionBank.THOSE_BEFORE)) return Optional.empty();
        if (read.size() < STORIES) return Optional.of(FoundingRefusal.FEW_STORIES);
        return rows.isEmpty() || withoutMeasure() > 0 ? Optional.of(FoundingRefusal.NO_MEASURE) : Optional.empty();
    }

    private Optional<FoundingRefusal> agreement(How how, Instant now) {
        return switch (how) {
            case CONSENT -> {
                if (objections() > 0) yield Optional.of(FoundingRefusal.OBJECTION);
                yield silenceOver(now) ? Optional.empty() : Optional.of(FoundingRefusal.SILENCE);
            }
            case VOTE -> {
                if (stances.size() < enough()) yield Optional.of(FoundingRefusal.FEW_VOICES);
                yield 2 * said(Kind.OBJECTION) < stances.size() ? Optional.empty() : Optional.of(FoundingRefusal.LOST);
            }
            case CARDS -> {
                var cards = cards();
                if (cards.all() == 0 && !counted().isEmpty()) yield Optional.of(FoundingRefusal.COUNTED_ALONE);
                if (cards.all() < enough()) yield Optional.of(FoundingRefusal.FEW_CARDS);
                yield 2 * cards.red() < cards.all() ? Optional.empty() : Optional.of(FoundingRefusal.LOST);
            }
        };
    }

    /** All have said something, or enough have and the announced date is over. */
    private boolean silenceOver(Instant now) {
        if (stances.size() >= founders) return true;
        var until = asked.objectionsUntil();
        return until != null && !now.isBefore(until) && stances.size() >= enough();
    }
}
