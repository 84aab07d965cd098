package org.fabcom.flows;

import module java.base;
import org.fabcom.flows.Entered.Why;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes weighings back by counter-entries, each with its reason. What left at once with an arrival comes back with it. Thread-safe. */
@Component
public class Reversals {

    private final WeighingRows rows;
    private final Sites sites;
    private final Closings closings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reversals(WeighingRows rows, Sites sites, Closings closings, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.closings = closings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A weighing that may be taken back: no sale, no counter-entry, and nothing that left with an arrival by itself. */
    public Optional<Weighing> find(UUID line) {
        return rows.find(line).filter(it -> it.saleLine() == null && it.corrects() == null && it.fromLine() == null);
    }

    /** Any of the journal. */
    public Optional<Weighing> any(UUID line) {
        return rows.find(line);
    }

    public boolean takenBack(UUID line) {
        return rows.takenBack(line);
    }

    /** On its own day, or today if its month is closed. */
    public Entered takeBack(Weighing it, String reason, PartyId by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> takenBack(it, reason, by)));
        } catch (DuplicateKeyException twice) {
            return new Entered.Refused(Why.TAKEN_BACK);
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused).filter("month_closed"::equals).isEmpty()) throw refused;
            return new Entered.Refused(Why.MONTH_CLOSED);
        }
    }

    private Entered takenBack(Weighing it, String reason, PartyId by) {
        var owner = sites.find(it.site()).orElseThrow().owner();
        var day = closings.open(owner, it.day()) ? it.day() : Days.today(clock);
        var all = new ArrayList<>(List.of(it));
        all.addAll(rows.leftOf(it.id()));
        var back = all.stream()
                .map(line -> line.takenBack(day, reason, by, clock.instant()))
                .toList();
        rows.add(back, "back " + it.id(), WeighingRows.digest(it.id() + reason));
        var movement = it.movement();
        return new Entered.Done(
                movement == null ? it.id() : movement,
                back.stream().map(Weighing::id).toList(),
                false);
    }
}
