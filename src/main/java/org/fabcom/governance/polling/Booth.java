package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.ChoiceWords;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Secrecy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where voices are cast: one's own, and those one carries. All that one sends, or nothing. Thread-safe. */
@Component
public class Booth {

    /** What became of a vote. */
    public sealed interface Cast {

        /** @param trackers by place, where there are any: told once, kept nowhere beside a name; @param voices that were cast */
        record Counted(Map<Integer, String> trackers, List<Voice> voices) implements Cast {}

        /** Closed, not open yet, annulled. */
        record NotOpen() implements Cast {}

        /** This voice was cast: a secret one stays as it is, and a giver's own word stands over who carries it. */
        record Already(String name) implements Cast {}

        /** Not on the roll, not theirs, not allowed by the rules. */
        record Refused(String name) implements Cast {}

        /** A written instruction says otherwise (G23). */
        record Bound(String name) implements Cast {}
    }

    /** A voice as its card shows it. @param vote of an open ballot, as it stands; null: none, or secret */
    public record Card(
            Voice voice,
            boolean own,
            boolean cast,
            @Nullable String vote,
            boolean open) {}

    private final BallotRows rows;
    private final Roll roll;
    private final Papers papers;
    private final ObjectProvider<ScreenVote> screens;
    private final VoteNotices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Booth(
            BallotRows rows,
            Roll roll,
            Papers papers,
            ObjectProvider<ScreenVote> screens,
            VoteNotices notices,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.roll = roll;
        this.papers = papers;
        this.screens = screens;
        this.notices = notices;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param said by place of the roll, as {@link Markings} writes it */
    public Cast cast(UUID ballot, Map<Integer, String> said, PartyId by) {
        return cast(rows.find(ballot).orElseThrow(), said, by);
    }

    /** The same of a vote as it was just read: whatever ended it since has sealed its urn. */
    public Cast cast(Ballot ballot, Map<Integer, String> said, PartyId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var cast = within(ballot, said, by);
            if (!(cast instanceof Cast.Counted)) status.setRollbackOnly();
            return cast;
        }));
    }

    private Cast within(Ballot ballot, Map<Integer, String> said, PartyId by) {
        if (!taking(ballot) || said.isEmpty() || !onScreen(ballot, by)) return new Cast.NotOpen();
        if (!papers.takes(ballot.id())) return new Cast.NotOpen();
        var named = ballot.rules().secrecy() == Secrecy.OPEN;
        var voices = new LinkedHashMap<Integer, Voice>();
        for (var it : roll.cast(ballot.id(), by))
            voices.put(it.place(), it); // after the urn: conflicts are declared there
        var trackers = new LinkedHashMap<Integer, String>();
        for (var it : said.entrySet()) {
            var voice = voices.get(it.getKey());
            if (voice == null) return new Cast.Refused("");
            var wrong = wrong(ballot, voice, it.getValue(), by);
            if (wrong != null) return wrong;
            var cast =
                    named ? name(ballot, voice, it.getValue(), by) : drop(ballot, voice, it.getValue(), trackers, by);
            if (cast != null) return cast;
        }
        boolean all = voices.values().stream().allMatch(it -> !it.entitled() || said.containsKey(it.place()));
        if (named && all && ballot.assembly() == null) notices.given(ballot.id(), by);
        return new Cast.Counted(
                trackers,
                said.keySet().stream()
                        .map(place -> Objects.requireNonNull(voices.get(place)))
                        .toList());
    }

    /**
     * A member without an account said it aloud in the room: it is entered under their name, once, where names are shown, and stands
     * over who carried their voice where votes may change.
     */
    public Cast aloud(UUID ballot, int place, String choice, PartyId by) {
        return Objects.requireNonNull(transaction.execute(status -> entered(ballot, place, choice, by)));
    }

    private Cast entered(UUID id, int place, String choice, PartyId by) {
        var ballot = rows.find(id).orElseThrow();
        if (!taking(ballot) || ballot.assembly() == null || ballot.rules().secrecy() != Secrecy.OPEN)
            return new Cast.NotOpen();
        if (!papers.takes(id)) return new Cast.NotOpen();
        var voice = roll.of(id).stream()
                .filter(it -> it.place() == place && it.person() == null)
                .findFirst();
        if (voice.isEmpty()) return new Cast.Refused("");
        var wrong = wrong(ballot, voice.get(), choice, by);
        if (wrong != null) return wrong;
        var before = papers.history(id, place);
        boolean stands = !before.isEmpty()
                && (!ballot.rules().changeable() || before.getFirst().ownWord(voice.get()));
        if (stands) return new Cast.Already(voice.get().name());
        papers.note(id, voice.get(), choice, true, by);
        return new Cast.Counted(Map.of(), List.of(voice.get()));
    }

    /** An assembly's chair closes, no hour does. */
    private boolean taking(Ballot it) {
        return it.state() == Ballot.State.OPEN
                && it.rules().secrecy() != Secrecy.EXTERNAL
                && (it.assembly() != null || clock.instant().isBefore(it.closes()));
    }

    private boolean onScreen(Ballot it, PartyId by) {
        return refusal(it, by).isEmpty();
    }

    /** Why a person casts nothing here, though on the roll: an assembly looks at who is there, and how it votes. */
    public Optional<ScreenVote.Why> refusal(Ballot it, PartyId by) {
        return it.assembly() == null
                ? Optional.empty()
                : screens.stream().flatMap(one -> one.refusal(it, by).stream()).findFirst();
    }

    /** Hands that are counted in the room instead of voices on screens, or beside them. */
    public Optional<ScreenVote.Hands> hands(Ballot it) {
        return it.assembly() == null
                ? Optional.empty()
                : screens.stream().flatMap(one -> one.hands(it).stream()).findFirst();
    }

    private static @Nullable Cast wrong(Ballot ballot, Voice voice, String choice, PartyId by) {
        if (!voice.entitled() || !ChoiceWords.written(ballot.rules(), choice)) return new Cast.Refused(voice.name());
        boolean bound = voice.instruction() != null && !by.equals(voice.person());
        return bound && !choice.equals(voice.instruction()) ? new Cast.Bound(voice.name()) : null;
    }

    private @Nullable Cast name(Ballot ballot, Voice voice, String choice, PartyId by) {
        var before = papers.history(ballot.id(), voice.place());
        if (!before.isEmpty() && !by.equals(voice.person()) && before.getFirst().ownWord(voice)
                || !before.isEmpty() && !ballot.rules().changeable()) return new Cast.Already(voice.name());
        papers.note(ballot.id(), voice, choice, false, by);
        return null;
    }

    private @Nullable Cast drop(Ballot ballot, Voice voice, String choice, Map<Integer, String> trackers, PartyId by) {
        var tracker = ballot.rules().secrecy() == Secrecy.TRACKED ? Papers.tracker() : null;
        if (!papers.drop(ballot.id(), voice, choice, tracker, by))
            return papers.urn(ballot.id()).sealed() ? new Cast.NotOpen() : new Cast.Already(voice.name());
        if (tracker != null) trackers.put(voice.place(), tracker);
        return null;
    }

    /** One card for each voice that a person may cast in an open ballot, their own first. */
    public List<Card> cards(Ballot ballot, PartyId by) {
        if (!onScreen(ballot, by)) return List.of();
        if (ballot.openedAt() == null) return List.of();
        var signed = ballot.rules().secrecy().secret() ? papers.urn(ballot.id()).signed() : new BitSet();
        return roll.cast(ballot.id(), by).stream()
                .map(it -> card(ballot, it, signed, by))
                .sorted(Comparator.comparing(it -> !it.own()))
                .toList();
    }

    private Card card(Ballot ballot, Voice it, BitSet signed, PartyId by) {
        boolean own = by.equals(it.person());
        if (ballot.rules().secrecy().secret()) {
            boolean cast = signed.get(it.place());
            return new Card(it, own, cast, null, it.entitled() && !cast);
        }
        var history = papers.history(ballot.id(), it.place());
        if (history.isEmpty()) return new Card(it, own, false, null, it.entitled());
        var last = history.getFirst();
        boolean free = ballot.rules().changeable() && (own || !last.ownWord(it));
        return new Card(it, own, true, last.choice(), it.entitled() && free);
    }

    /** The own voices of a person on a frozen roll, whether they may be cast or not. */
    public List<Voice> own(UUID ballot, PartyId person) {
        return roll.own(ballot, person);
    }

    /** How many voices were cast until now. */
    public long turnout(Ballot ballot) {
        return ballot.openedAt() == null
                ? 0
                : papers.turnout(ballot.id(), ballot.rules().secrecy().secret());
    }

    /** Places that have voted: open ballots, or secret ones above their threshold (G36). */
    public BitSet voted(Ballot ballot) {
        if (ballot.openedAt() == null) return new BitSet();
        if (ballot.rules().secrecy().secret()) return papers.urn(ballot.id()).signed();
        var places = new BitSet();
        for (var it : papers.named(ballot.id())) places.set(it.place());
        return places;
    }

    /** Last votes with names, by place; none of a secret ballot. */
    public Map<Integer, String> named(Ballot ballot) {
        var votes = new LinkedHashMap<Integer, String>();
        if (ballot.openedAt() != null && ballot.rules().secrecy() == Secrecy.OPEN)
            for (var it : papers.named(ballot.id())) votes.put(it.place(), it.choice());
        return votes;
    }

    /** How often each voice said something else before, by place (G34); those that never did are left out. */
    public Map<Integer, Integer> changes(Ballot ballot) {
        return ballot.rules().secrecy() == Secrecy.OPEN ? papers.changes(ballot.id()) : Map.of();
    }

    /** That there may be one. */
    public static final String WAITS = """
            exists (select from governance.ballot b where b.opened_at is not null and b.closed_at is null
                and b.annulled_at is null and b.id in (select r.ballot from governance.roll r
                    where (r.person = :person or r.holder = :person) and r.why is null))""";

    /** Open votes that wait for a voice of this person, the first to close first. */
    public List<Ballot> waiting(PartyId person) {
        return rows.list("""
                        opened_at is not null and closed_at is null and annulled_at is null and rules ->> 'secrecy' <> 'EXTERNAL'
                            and (assembly is not null or closes_at > :now) and id in (select ballot from governance.roll
                                where (person = :person or holder = :person) and why is null)
                        order by closes_at, id
                        """, Map.of("person", person.value(), "now", Times.sql(clock.instant()))).stream()
                .filter(it ->
                        cards(it, person).stream().anyMatch(card -> card.voice().entitled() && !card.cast()))
                .limit(20)
                .toList();
    }
}
