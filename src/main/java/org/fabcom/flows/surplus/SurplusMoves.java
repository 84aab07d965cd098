package org.fabcom.flows.surplus;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.flows.Dispatches;
import org.fabcom.flows.Entered;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of an offer: step, weighing and notice to the other shop are written together or none of them. The key of a sentence says why not; empty: done. Thread-safe. */
@Component
record SurplusMoves(
        SurplusBook book,
        Dispatches dispatches,
        Intakes intakes,
        SurplusNotices notices,
        TransactionTemplate transaction,
        Clock clock) {

    boolean take(Surplus it, PartyId taker, Site at, PartyId by) {
        return step(() -> {
            boolean first = book.take(it.id(), taker, at.id(), by);
            if (first) notices.tell(it, "TAKEN", it.by(), it.owner(), taker, by);
            return first;
        });
    }

    /** The others may take it again: {@code from}, the house that says so, fetches it no more or waits no longer. */
    boolean giveUp(Surplus it, PartyId from, PartyId by) {
        var taker = it.taker();
        if (taker == null) return false;
        return step(() -> {
            boolean first = book.giveUp(it.id());
            boolean ours = it.owner().equals(from);
            if (first && ours) notices.tell(it, "BACK", it.takenBy(), taker, from, by);
            if (first && !ours) notices.tell(it, "GIVEN_UP", it.by(), it.owner(), from, by);
            return first;
        });
    }

    private boolean step(BooleanSupplier write) {
        return Objects.requireNonNull(transaction.execute(status -> write.getAsBoolean()));
    }

    /** Given to the other shop, as it was weighed and counted there: an exit of who offered it. */
    Optional<String> leave(Surplus it, Site from, long grams, int pieces, String to, PartyId by) {
        return both(
                it,
                Surplus.Step.TAKEN,
                line -> book.left(it.id(), line),
                () -> notices.tell(it, "LEFT", it.takenBy(), Objects.requireNonNull(it.taker()), it.owner(), by),
                () -> dispatches.record(new Dispatches.Dispatch(
                        from,
                        Days.today(clock),
                        ExitClass.GIFT,
                        null,
                        "",
                        to,
                        false,
                        List.of(new Dispatches.Leaving(it.kind(), null, grams, null, pieces)),
                        by,
                        "surplus parti " + it.id() + " " + Ids.next())));
    }

    /** As it was weighed there, under a kind of theirs; {@code kind} may add it. */
    Optional<String> arrive(Surplus it, Site at, Supplier<UUID> kind, long grams, int pieces, String from, PartyId by) {
        return both(
                it,
                Surplus.Step.LEFT,
                line -> book.arrived(it.id(), line, at.id()),
                () -> notices.tell(it, "ARRIVED", it.by(), it.owner(), Objects.requireNonNull(it.taker()), by),
                () -> intakes.record(new Intakes.Arrival(
                        at,
                        null,
                        Days.today(clock),
                        Channel.OTHER,
                        null,
                        null,
                        from,
                        false,
                        null,
                        List.of(new Intakes.Weighed(kind.get(), grams, null, pieces, Sent.SHOP)),
                        by,
                        "surplus arrivé " + it.id() + " " + Ids.next())));
    }

    private Optional<String> both(
            Surplus it, Surplus.Step from, Predicate<UUID> next, Runnable told, Supplier<Entered> weighed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean as = book.locked(it.id())
                    .filter(now -> now.step() == from && Objects.equals(now.taker(), it.taker()))
                    .isPresent();
            if (!as) return Optional.of("surplus.moved");
            return switch (weighed.get()) {
                case Entered.Refused refused -> {
                    status.setRollbackOnly();
                    yield Optional.of("flows.refused." + refused.why());
                }
                case Entered.Done done -> {
                    boolean first = next.test(done.lines().getFirst());
                    if (first) told.run();
                    else status.setRollbackOnly();
                    yield first ? Optional.<String>empty() : Optional.of("surplus.moved");
                }
            };
        }));
    }
}
