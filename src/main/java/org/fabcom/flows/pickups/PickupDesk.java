package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.pickups.Pickup.Half;
import org.fabcom.flows.pickups.Pickup.Said;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided about a collection, by whoever gives or by the house; each decision is a step that stays, and is told by letter
 * where there is an address. Each locks the collection: of two at once the second sees what the first did. Thread-safe.
 */
@Component
public class PickupDesk {

    /** Open ones that one address or number may have. */
    static final int MOST = 3;

    /** What came of it. */
    public enum Answer {
        DONE,
        /** It has begun, is over, or was cancelled. */
        LATE,
        /** They have {@link #MOST} open ones. */
        ENOUGH
    }

    /** @param pickup null: there is none */
    record Asked(Answer answer, @Nullable UUID pickup) {}

    private final Pickups pickups;
    private final PickupLetters letters;
    private final Clock clock;

    PickupDesk(Pickups pickups, PickupLetters letters, Clock clock) {
        this.pickups = pickups;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Somebody asks. With an account, or written down by the house, it is confirmed at once; else a link goes to the address, or the
     * house calls.
     */
    @Transactional
    Asked ask(Zone zone, Said said, String language, @Nullable PartyId person, @Nullable PartyId by) {
        if (by == null && pickups.open(said) >= MOST) return new Asked(Answer.ENOUGH, null);
        boolean sure = person != null || by != null;
        var id = pickups.add(
                zone.owner(), zone.site(), said, sure ? State.CONFIRMED : State.ASKED, language, person, by);
        pickups.step(id, sure ? "CONFIRMED" : "ASKED", said.day(), "", by == null ? person : by);
        var it = pickups.find(id).orElseThrow();
        if (sure) letters.tell(it, "confirmed", "");
        else letters.link(it);
        return new Asked(Answer.DONE, id);
    }

    /** @param by null: whoever gives */
    @Transactional
    Answer confirm(UUID id, @Nullable PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        if (it.state() != State.ASKED) return it.state().open() ? Answer.DONE : Answer.LATE;
        return change(it, State.CONFIRMED, it.said().day(), it.said().half(), "", by, "confirmed");
    }

    /** To another day; it leaves the round it was in. What found nobody may be tried again. */
    @Transactional
    Answer move(UUID id, LocalDate day, Half half, @Nullable PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        boolean again = by != null && it.state() == State.NOBODY;
        if (!again && late(it, by)) return Answer.LATE;
        if (day.equals(it.said().day()) && half == it.said().half()) return Answer.DONE;
        var state = it.state() == State.ASKED && by == null ? State.ASKED : State.CONFIRMED;
        pickups.put(it, state, null, null, day, half);
        pickups.step(id, "MOVED", day, "", by);
        letters.tell(pickups.find(id).orElseThrow(), "moved", "");
        return Answer.DONE;
    }

    @Transactional
    Answer cancel(UUID id, String why, @Nullable PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        if (late(it, by)) return Answer.LATE;
        return change(it, State.CANCELLED, it.said().day(), it.said().half(), why, by, "cancelled");
    }

    /** Whoever gives decides until the day before; the house until it is over. */
    private boolean late(Pickup it, @Nullable PartyId by) {
        if (!it.state().open()) return true;
        return by == null && it.state() == State.PLANNED && !it.said().day().isAfter(Days.today(clock));
    }

    /** Into a round: on its day, about then. Throws DataIntegrityViolationException where the round is full or cancelled. */
    @Transactional
    public Answer plan(UUID id, UUID round, LocalDate day, LocalTime at, PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        if (it.state() != State.CONFIRMED) return Answer.LATE;
        pickups.put(it, State.PLANNED, round, at, day, it.said().half());
        pickups.step(id, "PLANNED", day, "", by);
        letters.tell(pickups.find(id).orElseThrow(), "planned", "");
        return Answer.DONE;
    }

    /** Another time in its round; whoever gives hears of it by the reminder. */
    @Transactional
    public Answer time(UUID id, LocalTime at) {
        var it = pickups.lock(id).orElseThrow();
        if (it.state() != State.PLANNED) return Answer.LATE;
        pickups.put(it, it.state(), it.round(), at, it.said().day(), it.said().half());
        return Answer.DONE;
    }

    /** Its round was moved to another day or hour. */
    @Transactional
    public void shift(UUID id, LocalDate day, LocalTime at, @Nullable PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        if (it.state() != State.PLANNED) return;
        pickups.put(it, it.state(), it.round(), at, day, it.said().half());
        if (day.equals(it.said().day())) return;
        pickups.step(id, "MOVED", day, "", by);
        letters.tell(pickups.find(id).orElseThrow(), "planned", "");
    }

    /** Out of its round: it waits for another one. */
    @Transactional
    public Answer unplan(UUID id, String why, @Nullable PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        if (it.state() != State.PLANNED) return Answer.LATE;
        pickups.put(it, State.CONFIRMED, null, null, it.said().day(), it.said().half());
        pickups.step(id, "UNPLANNED", it.said().day(), why, by);
        letters.tell(pickups.find(id).orElseThrow(), "unplanned", why);
        return Answer.DONE;
    }

    /** The crew was there: done, nobody, refused. The last word holds, and each stays among the steps. */
    @Transactional
    public Answer mark(UUID id, State state, String why, PartyId by) {
        if (!state.over()) throw new IllegalArgumentException(state.name());
        var it = pickups.lock(id).orElseThrow();
        boolean ahead = it.said().day().isAfter(Days.today(clock));
        if (it.state() != State.PLANNED && !it.state().over() || ahead) return Answer.LATE;
        if (it.state() == state) return Answer.DONE;
        pickups.put(it, state, it.round(), it.at(), it.said().day(), it.said().half());
        pickups.step(id, state.name(), it.said().day(), why, by);
        return Answer.DONE;
    }

    /** Somebody called, since there is no address. */
    @Transactional
    public void called(UUID id, PartyId by) {
        var it = pickups.lock(id).orElseThrow();
        if (pickups.told(id)) pickups.step(id, "CALLED", it.said().day(), "", by);
    }

    /** Sends the reminder, once; again only if it was planned anew. */
    @Transactional
    void remind(UUID id) {
        if (pickups.told(id)) letters.tell(pickups.find(id).orElseThrow(), "reminder", "");
    }

    private Answer change(
            Pickup it, State state, LocalDate day, Half half, String why, @Nullable PartyId by, String letter) {
        pickups.put(it, state, null, null, day, half);
        pickups.step(it.id(), state.name(), day, why, by);
        letters.tell(pickups.find(it.id()).orElseThrow(), letter, why);
        return Answer.DONE;
    }
}
