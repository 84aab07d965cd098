package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.dues.Dues.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of dues, under their lock, all or nothing. Thread-safe. */
@Component
record DuesDecisions(
        DuesRows rows, DuesReceipts receipts, DuesParts parts, Standings standings, TransactionTemplate transaction) {

    /** What is refused leaves nothing behind. */
    Dues.Outcome within(UUID dues, Function<Dues, Dues.Outcome> what) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = what.apply(rows.held(dues));
            if (!(outcome instanceof Dues.Outcome.Done)) status.setRollbackOnly();
            return outcome;
        }));
    }

    Dues.Outcome.Done settle(
            Dues it,
            State state,
            @Nullable LocalDate day,
            @Nullable Long cents,
            @Nullable UUID invoice,
            String reason,
            PartyId by) {
        rows.decide(it.id(), state, day, cents, invoice, reason, by);
        standings.follow(it, day, by);
        return done(it);
    }

    Dues.Outcome.Done done(Dues it) {
        return new Dues.Outcome.Done(rows.find(it.id()).orElseThrow());
    }

    Dues.Outcome receipted(
            Dues it, List<DuesReceipts.Money> all, String key, PartyId by, Function<UUID, Dues.Outcome> then) {
        return switch (receipts.give(it, all, key, by)) {
            case DuesReceipts.Receipt.Refused refused -> new Dues.Outcome.Unbilled(refused.why());
            case DuesReceipts.Receipt.Done given -> then.apply(given.invoice());
        };
    }

    /** Of one payment: after a refund the next one has its own, and each part. */
    String key(Dues it) {
        var refunded = it.invoice();
        int issued = parts.issued(it.id()).size();
        return "dues-" + it.id() + (refunded == null ? "" : "-" + refunded) + (issued == 0 ? "" : "-" + issued);
    }
}
