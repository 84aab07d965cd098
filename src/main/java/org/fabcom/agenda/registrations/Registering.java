package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.events.DateCancelled;
import org.fabcom.agenda.events.DateMoved;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.PlacesChanged;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asking for a place, confirming, giving back, and who is next. Every command locks its date first, so that the places never
 * exceed the capacity and the waiting list keeps its order; the database refuses what would break either. Thread-safe.
 */
@Component
public class Registering {

    /** How long the link of somebody without an account serves. */
    static final Duration LINK = Duration.ofHours(48);

    private final Registrations registrations;
    private final Dates dates;
    private final RegistrationLetters letters;
    private final Fares fares;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registering(
            Registrations registrations,
            Dates dates,
            RegistrationLetters letters,
            Fares fares,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.dates = dates;
        this.letters = letters;
        this.fares = fares;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same for whoever has seen no price: where a place costs they have none. */
    @Transactional
    public Answer ask(UUID occurrence, Registration.Who who) {
        return ask(occurrence, who, "");
    }

    /**
     * With an account a place at once, if there is one; without, a link by mail first.
     *
     * @param seen the price that they have seen, as {@link Fares#seen} says it
     */
    @Transactional
    public Answer ask(UUID occurrence, Registration.Who who, String seen) {
        if (!dates.lock(occurrence)) return new Answer.Closed();
        var date = dates.find(occurrence).orElseThrow();
        if (closed(date)) return new Answer.Closed();
        var known = registrations.alive(occurrence, who.person(), who.email());
        if (who.person() == null) return fares.kept(date) ? new Answer.NoWallet() : mail(date, who, known.orElse(null));
        if (known.isPresent()) {
            var own = known.get();
            if (own.person() == null) {
                registrations.belongsTo(own.id(), who.person(), who.name());
                own = registrations.find(own.id()).orElseThrow();
            }
            return own.state() == State.PENDING ? enter(own, date, seen) : new Answer.Already(own);
        }
        var state = date.full() ? State.WAITING : State.CONFIRMED;
        var id = registrations.insert(occurrence, who, state);
        return state == State.WAITING ? entered(id, date) : paid(id, who.person(), date, seen);
    }

    /**
     * Somebody who called is registered by the organisers. Whoever has no address is told of nothing: a place is theirs at once, or
     * there is none.
     *
     * @param email empty if they have none; then there is a {@code phone}
     */
    @Transactional
    public Answer enrol(UUID occurrence, String name, String email, String phone, String language, PartyId by) {
        if (!dates.lock(occurrence)) return new Answer.Closed();
        var date = dates.find(occurrence).orElseThrow();
        if (closed(date) || email.isEmpty() && date.full()) return new Answer.Closed();
        var address = email.isEmpty() ? Registration.nowhere() : email;
        var known = registrations.caller(occurrence, name, email, phone);
        if (known.isPresent() && known.get().state() != State.PENDING) return new Answer.Already(known.get());
        var id = known.map(Registration::id)
                .orElseGet(() -> registrations.insert(
                        occurrence, new Registration.Who(null, name, address, language), State.PENDING));
        registrations.called(id, name, phone, by);
        return enter(registrations.find(id).orElseThrow(), date, "");
    }

    /**
     * Whether the address has a registration already is told to nobody but its owner. Who asks again before the link was followed has the
     * name that they typed last; once it was, others can’t change it.
     */
    private Answer mail(Happening date, Registration.Who who, @Nullable Registration known) {
        if (known != null && known.state() == State.PENDING) registrations.named(known.id(), who.name());
        var id = known != null ? known.id() : registrations.insert(date.id(), who, State.PENDING);
        if (known == null || known.state() == State.PENDING)
            letters.link(registrations.find(id).orElseThrow(), date);
        else letters.known(known, date);
        return new Answer.Mailed(who.email());
    }

    /** The link of the mail was followed, or the offer is taken, at the price that was seen. */
    @Transactional
    Answer confirm(UUID id, String seen) {
        var asked = locked(id);
        var date = dates.find(asked.occurrence()).orElseThrow();
        if (closed(date)) return new Answer.Closed();
        return switch (asked.state()) {
            case PENDING -> enter(asked, date, seen);
            case OFFERED -> take(asked, date, seen);
            case CANCELLED, EXPIRED -> new Answer.TooLate();
            case WAITING, CONFIRMED, CAME, NO_SHOW, EXCUSED -> new Answer.Already(asked);
        };
    }

    private Answer enter(Registration asked, Happening date, String seen) {
        if (date.full()) {
            registrations.become(asked.id(), State.WAITING);
            return entered(asked.id(), date);
        }
        registrations.become(asked.id(), State.CONFIRMED);
        return paid(asked.id(), asked.person(), date, seen);
    }

    /** The place and its price, or neither. Whoever was registered by the organisers settles with them. */
    private Answer paid(UUID id, @Nullable PartyId person, Happening date, String seen) {
        if (person == null && fares.kept(date) && !registrations.called(id)) return undone(new Answer.NoWallet());
        var refused = person == null ? Optional.<Refusal>empty() : fares.hold(id, date, person, seen);
        if (refused.isEmpty()) return entered(id, date);
        return undone(new Answer.Unpaid(refused.get()));
    }

    private static Answer undone(Answer why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return why;
    }

    private Answer entered(UUID id, Happening date) {
        var now = registrations.find(id).orElseThrow();
        letters.entered(now, date);
        return now.state() == State.WAITING
                ? new Answer.Waiting(now, registrations.placeInQueue(id))
                : new Answer.Confirmed(now);
    }

    private Answer take(Registration asked, Happening date, String seen) {
        if (asked.offeredUntil() == null || !asked.offeredUntil().isAfter(clock.instant())) return new Answer.TooLate();
        registrations.become(asked.id(), State.CONFIRMED);
        return paid(asked.id(), asked.person(), date, seen);
    }

    /** Gives the place, or the rank, back; the next in line is offered it. */
    @Transactional
    public Answer giveBack(UUID id) {
        var own = locked(id);
        var date = dates.find(own.occurrence()).orElseThrow();
        if (date.begun(clock.instant())) return new Answer.Closed();
        if (own.state().ended()) return new Answer.GivenBack(own);
        registrations.become(id, State.CANCELLED);
        fares.free(id, own.person());
        if (own.state() != State.PENDING) letters.givenBack(own, date);
        moveUp(own.occurrence());
        return new Answer.GivenBack(own);
    }

    /** One person of it. */
    @Transactional
    public boolean mark(UUID occurrence, UUID id, State state) {
        return mark(occurrence, Map.of(id, state));
    }

    /**
     * Who came and who did not, told by the organisers once it has begun; {@code CONFIRMED} takes the mark away. All of it, or
     * nothing and false.
     */
    @Transactional
    public boolean mark(UUID occurrence, Map<UUID, State> said) {
        if (!taking(occurrence)) return false;
        var known = new HashMap<UUID, State>();
        registrations.of(occurrence).forEach(it -> known.put(it.id(), it.state()));
        var noted = new EnumMap<State, List<UUID>>(State.class);
        for (var it : said.entrySet()) {
            var before = known.get(it.getKey());
            if (before == null || !before.noted() || !it.getValue().noted()) return false;
            if (before != it.getValue())
                noted.computeIfAbsent(it.getValue(), state -> new ArrayList<>()).add(it.getKey());
        }
        noted.forEach((state, ids) -> registrations.become(ids, state));
        return true;
    }

    /** Whether it can be noted who came; nobody else notes until the transaction ends. */
    @Transactional
    public boolean taking(UUID occurrence) {
        if (!dates.lock(occurrence)) return false;
        var date = dates.find(occurrence).orElseThrow();
        return !date.cancelled() && date.begun(clock.instant());
    }

    /** Ends what was not taken in time and offers each free place to the next; run every few minutes, a transaction each. */
    void expire() {
        var now = clock.instant();
        Duties.all(
                () -> Duties.apart(transaction, registrations.overdue(now, now.minus(LINK)), it -> expire(it, now)),
                () -> Duties.apart(transaction, registrations.freeAndWaitedFor(now), this::fill),
                () -> Duties.apart(transaction, fares.due(now), this::close));
    }

    private void expire(Registration it, Instant now) {
        var still = locked(it.id());
        if (still.state() != it.state() || !overdue(still, now)) return;
        registrations.become(it.id(), State.EXPIRED);
        if (it.state() == State.OFFERED)
            letters.expired(it, dates.find(it.occurrence()).orElseThrow());
        moveUp(it.occurrence());
    }

    private void close(UUID registration) {
        locked(registration);
        fares.close(registration);
    }

    private void fill(UUID occurrence) {
        dates.lock(occurrence);
        moveUp(occurrence);
    }

    private static boolean overdue(Registration it, Instant now) {
        return it.state() == State.PENDING
                || it.offeredUntil() != null && !it.offeredUntil().isAfter(now);
    }

    @EventListener
    void on(PlacesChanged changed) {
        fill(changed.occurrence());
    }

    @EventListener
    void on(DateCancelled cancelled) {
        var date = dates.find(cancelled.occurrence()).orElseThrow();
        registrations.concerned(cancelled.occurrence()).forEach(it -> {
            fares.free(it.id(), null);
            letters.cancelled(it, date);
        });
    }

    @EventListener
    void on(DateMoved moved) {
        var date = dates.find(moved.occurrence()).orElseThrow();
        registrations.concerned(moved.occurrence()).forEach(it -> letters.moved(it, date, moved));
    }

    /** The date is locked. Each free place is offered to who has waited longest. */
    private void moveUp(UUID occurrence) {
        var now = clock.instant();
        while (true) {
            var date = dates.find(occurrence).orElseThrow();
            boolean free = date.capacity() == null || date.taken() < date.capacity();
            if (!free || closed(date)) return;
            var next = registrations.nextWaiting(occurrence);
            if (next.isEmpty()) return;
            registrations.become(next.get().id(), State.OFFERED, Offer.until(now, date.startsAt()));
            letters.offered(registrations.find(next.get().id()).orElseThrow(), date);
        }
    }

    private Registration locked(UUID id) {
        var before = registrations.find(id).orElseThrow();
        dates.lock(before.occurrence());
        return registrations.find(id).orElseThrow();
    }

    private boolean closed(Happening date) {
        return date.cancelled() || !date.registering() || date.begun(clock.instant());
    }
}
