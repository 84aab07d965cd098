package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.People;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.recovery.Recovery.Outcome;
import org.fabcom.people.recovery.Recovery.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides each step of a recovery, journals it and tells those whom it concerns. */
@Component
class Recovering {

    static final Duration DELAY = Duration.ofDays(7);

    private final Recoveries recoveries;
    private final Seats seats;
    private final People people;
    private final RecoveryLetters letters;
    private final Clock clock;

    Recovering(Recoveries recoveries, Seats seats, People people, RecoveryLetters letters, Clock clock) {
        this.recoveries = recoveries;
        this.seats = seats;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /** Whoever asks was let in by the route; {@code wanted} must have an account. */
    @Transactional
    Outcome ask(PartyId organisation, PartyId wanted, PartyId by, String why) {
        if (people.find(wanted).isEmpty()) return new Outcome.Refused("people.recovery.refused.account");
        if (recoveries.merged(organisation)) return new Outcome.Refused("people.recovery.refused.merged");
        if (managers(organisation).contains(wanted)) return new Outcome.Refused("people.recovery.refused.manages");
        var asked = recoveries.ask(organisation, wanted, by, why);
        asked.ifPresent(it -> {
            letters.coordinators(it, "people.mail.recovery.asked");
            letters.to(it, managers(organisation), "people.mail.recovery.manager");
        });
        return asked.<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused("people.recovery.refused.open"));
    }

    /** Why this person may not grant it, whatever other roles they have, as a message key. */
    static Optional<String> bars(Recovery it, PartyId person) {
        if (it.wanted().equals(person)) return Optional.of("people.recovery.refused.self");
        return it.askedBy().equals(person) ? Optional.of("people.recovery.refused.asked") : Optional.empty();
    }

    /** Takes effect after seven days, or at once where nobody manages who could object. */
    @Transactional
    Outcome grant(UUID id, PartyId by, String why) {
        var found = recoveries.find(id);
        if (found.isEmpty() || found.get().state() != State.ASKED)
            return new Outcome.Refused("people.recovery.refused.late");
        var it = found.get();
        var barred = bars(it, by);
        if (barred.isPresent()) return new Outcome.Refused(barred.get());
        var managers = managers(it.organisation());
        var due = managers.isEmpty() ? clock.instant() : clock.instant().plus(DELAY);
        var granted = recoveries.grant(id, by, why, due);
        if (managers.isEmpty()) return new Outcome.Done(seat(granted));
        letters.to(granted, List.of(it.wanted(), it.askedBy()), "people.mail.recovery.granted");
        letters.to(granted, managers, "people.mail.recovery.object");
        return new Outcome.Done(granted);
    }

    /** Refused by a coordinator, objected to by whoever manages, or withdrawn by whoever asked. */
    @Transactional
    Outcome end(UUID id, State state, PartyId by, String why) {
        var found = recoveries.find(id);
        boolean open = found.isPresent()
                && (state == State.REFUSED
                        ? found.get().state() == State.ASKED
                        : found.get().state().open());
        if (!open) return new Outcome.Refused("people.recovery.refused.late");
        var ended = recoveries.end(id, state, by, why);
        letters.to(ended, List.of(ended.wanted(), ended.askedBy()), "people.mail.recovery.ended");
        if (state != State.REFUSED) letters.coordinators(ended, "people.mail.recovery.ended");
        return new Outcome.Done(ended);
    }

    /** Its seven days are over. */
    @Transactional
    void settle(UUID id) {
        recoveries.find(id).filter(it -> it.state() == State.GRANTED).ifPresent(this::seat);
    }

    /** Whoever was erased since gets no seat, and what waited is over. */
    private Recovery seat(Recovery it) {
        var by = Objects.requireNonNull(it.grantedBy());
        boolean there = people.find(it.wanted()).isPresent()
                && seats.grant(it.organisation(), it.wanted(), Seat.MANAGER, by) != RightsOutcome.NO_LONGER;
        var done = recoveries.end(it.id(), there ? State.DONE : State.WITHDRAWN, by, "");
        letters.to(
                done,
                List.of(it.wanted(), it.askedBy()),
                there ? "people.mail.recovery.done" : "people.mail.recovery.ended");
        return done;
    }

    List<PartyId> managers(PartyId organisation) {
        return seats.in(organisation).stream()
                .filter(it -> it.seat() == Seat.MANAGER)
                .map(SeatHolder::person)
                .toList();
    }
}
