package org.fabcom.flows.surplus;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

/** It leaves and arrives: step and weighing are written together or neither. The key of a sentence says why not; empty: done. Thread-safe. */
@Component
class SurplusMoves {

    private final SurplusBook book;
    private final Dispatches dispatches;
    private final Intakes intakes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurplusMoves(
            SurplusBook book, Dispatches dispatches, Intakes intakes, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.dispatches = dispatches;
        this.intakes = intakes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Given to the other shop, as it was weighed and counted there: an exit of who offered it. */
    Optional<String> leave(Surplus it, Site from, long grams, int pieces, String to, PartyId by) {
        return both(
                it,
                Surplus.Step.TAKEN,
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

    /** As it was weighed there, under a kind of theirs. */
    Optional<String> arrive(Surplus it, Site at, UUID kind, long grams, int pieces, String from, PartyId by) {
        return both(
                it,
                Surplus.Step.LEFT,
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
                        List.of(new Intakes.Weighed(kind, grams, null, pieces, Sent.SHOP)),
                        by,
                        "surplus arrivé " + it.id())));
    }

    private Optional<String> both(Surplus it, Surplus.Step from, Supplier<Entered> weighed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean as = book.locked(it.id())
                    .filter(now -> now.step() == from && Objects.equals(now.taker(), it.taker()))
                    .isPresent();
            if (!as) return Optional.of("surplus.moved");
            return switch (weighed.get()) {
                case Entered.Refused refused -> Optional.of("flows.refused." + refused.why());
                case Entered.Done done -> {
                    var line = done.lines().getFirst();
                    boolean first = from == Surplus.Step.TAKEN ? book.left(it.id(), line) : book.arrived(it.id(), line);
                    if (!first) status.setRollbackOnly();
                    yield first ? Optional.<String>empty() : Optional.of("surplus.moved");
                }
            };
        }));
    }
}
