package org.fabcom.flows.items;

import module java.base;
import org.fabcom.flows.Dispatches;
import org.fabcom.flows.Dispatches.Dispatch;
import org.fabcom.flows.Dispatches.Leaving;
import org.fabcom.flows.Entered;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Sites;
import org.fabcom.flows.items.ItemLine.What;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done with an object: it gets its number, is diagnosed, repaired, tested, put on sale, or leaves. Each command takes the number
 * that its line will have, so that a repeat does nothing, and answers the key of the sentence that says why not; empty: it is done.
 * Thread-safe.
 */
@Component
public class Repairs {

    private static final Map<String, String> REFUSED = Map.of(
            "item_gone", "items.gone",
            "item_not_gone", "items.here",
            "item_lent", "items.lent",
            "item_booked", "items.booked",
            "item_line", "items.line.wrong",
            "item_line_used", "items.line.used",
            "item_line_corrected", "items.back.twice");

    private final StockItems items;
    private final ItemLines lines;
    private final Dispatches dispatches;
    private final Reversals reversals;
    private final Kinds kinds;
    private final Sites sites;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Repairs(
            StockItems items,
            ItemLines lines,
            Dispatches dispatches,
            Reversals reversals,
            Kinds kinds,
            Sites sites,
            TransactionTemplate transaction,
            Clock clock) {
        this.items = items;
        this.lines = lines;
        this.dispatches = dispatches;
        this.reversals = reversals;
        this.kinds = kinds;
        this.sites = sites;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of giving numbers: the objects, or why there are none. */
    public record Made(List<StockItem> items, String refused) {}

    /**
     * So many alike, each with a number of its own.
     *
     * @param first the number of the first one's row: a repeat makes no more of them
     */
    public Made make(PartyId owner, @Nullable UUID line, Described said, int many, UUID first, PartyId by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> made(owner, line, said, many, first, by)));
        } catch (DataIntegrityViolationException refused) {
            var twice = Constraints.broken(refused).filter("item_pkey"::equals).isPresent();
            return twice ? before(owner, many, first) : new Made(List.of(), why(refused));
        }
    }

    private Made made(PartyId owner, @Nullable UUID line, Described said, int many, UUID first, PartyId by) {
        if (items.find(first).isPresent()) return before(owner, many, first);
        for (int n = 0; n < many; n++) items.add(row(first, n), owner, line, said, by);
        return before(owner, many, first);
    }

    private Made before(PartyId owner, int many, UUID first) {
        return new Made(
                IntStream.range(0, many)
                        .mapToObj(n -> items.find(row(first, n)))
                        .flatMap(Optional::stream)
                        .filter(it -> it.owner().equals(owner))
                        .toList(),
                "");
    }

    private static UUID row(UUID first, int n) {
        return n == 0 ? first : Ids.named(first + " " + n);
    }

    public Optional<String> diagnose(UUID id, UUID item, String words, PartyId by) {
        return write(line(id, item, What.DIAGNOSIS, words, by).becoming(StockState.REPAIR, null, null));
    }

    /** @param worker who worked, if somebody else writes it down */
    public Optional<String> work(UUID id, UUID item, String words, int minutes, PartyId worker, PartyId by) {
        return write(line(id, item, What.WORK, words, by).worked(minutes, worker));
    }

    public Optional<String> part(UUID id, UUID item, String words, int cents, PartyId by) {
        return write(line(id, item, What.PART, words, by).costing(cents));
    }

    public Optional<String> test(UUID id, UUID item, String words, boolean passed, PartyId by) {
        return write(line(id, item, What.TEST, words, by).tested(passed));
    }

    public Optional<String> note(UUID id, UUID item, String words, PartyId by) {
        return write(line(id, item, What.NOTE, words, by));
    }

    /** An electrical is sold only after a test that it passed. */
    public Optional<String> putOnSale(UUID id, StockItem item, int cents, PartyId by) {
        return once(id, item.id(), () -> {
            if (electrical(item) && !lines.tested(item.id()).orElse(false)) return Optional.of("items.untested");
            lines.add(line(id, item.id(), What.SALE, "", by).costing(cents).becoming(StockState.SALE, null, null));
            return Optional.empty();
        });
    }

    public boolean electrical(StockItem item) {
        return kinds.find(item.described().kind()).orElseThrow().described().electrical() != Electrical.NONE;
    }

    /** Taken apart: what is left of it is weighed when it leaves. */
    public Optional<String> takeApart(UUID id, UUID item, String words, PartyId by) {
        return write(line(id, item, What.LEFT, words, by).becoming(StockState.PARTS, null, null));
    }

    /** It came back from a loan, and waits in the workshop to be looked at. */
    public Optional<String> toWorkshop(UUID id, UUID item, String words, PartyId by) {
        return write(line(id, item, What.RETURNED, words, by).becoming(StockState.WAITING, null, null));
    }

    /** It was lent and never came back: nothing is weighed, since no matter moved. */
    public Optional<String> missing(UUID id, UUID item, String words, PartyId by) {
        return write(line(id, item, What.LEFT, words, by).becoming(StockState.MISSING, null, null));
    }

    /** Given, recycled or thrown away, with its mass in the journal of weighings: both are written or neither. */
    public Optional<String> leave(
            UUID id, StockItem item, ExitClass out, @Nullable UUID recipient, long grams, String words, PartyId by) {
        return once(id, item.id(), () -> {
            if (lines.lock(item.id()).gone()) return Optional.of("items.gone");
            var left = dispatches.record(new Dispatch(
                    sites.find(item.described().site()).orElseThrow(),
                    Days.today(clock),
                    out,
                    recipient,
                    "",
                    words,
                    false,
                    List.of(new Leaving(item.described().kind(), null, grams, null, 1)),
                    by,
                    "objet " + id));
            return switch (left) {
                case Entered.Refused refused -> Optional.of("flows.refused." + refused.why());
                case Entered.Done done -> {
                    var becomes =
                            out == ExitClass.GIFT || out == ExitClass.PARTNER ? StockState.GIVEN : StockState.RECYCLED;
                    lines.add(line(id, item.id(), What.LEFT, words, by)
                            .becoming(becomes, done.lines().getFirst(), null));
                    yield Optional.empty();
                }
            };
        });
    }

    /** It did not leave after all: it waits in the workshop, and its mass is taken back. What was sold comes back by a refund only. */
    public Optional<String> comeBack(UUID id, UUID item, String words, PartyId by) {
        return once(id, item, () -> {
            lines.lock(item);
            var left = lines.left(item);
            if (left.filter(it -> it.saleLine() == null).isEmpty()) return Optional.of("items.here");
            var weighing = left.get().weighing();
            if (weighing != null && !reversals.takenBack(weighing)) {
                var back = reversals.find(weighing).map(it -> reversals.takeBack(it, words, by));
                if (back.isPresent() && back.get() instanceof Entered.Refused refused)
                    return Optional.of("flows.refused." + refused.why());
            }
            lines.add(line(id, item, What.BACK, words, by).becoming(StockState.WAITING, weighing, null));
            return Optional.empty();
        });
    }

    /** Time or a part that was wrong: its mirror. */
    public Optional<String> takeBack(UUID id, ItemLine it, String why, PartyId by) {
        return write(it.takenBack(id, why, by, clock.instant()));
    }

    private ItemLine line(UUID id, UUID item, What what, String words, PartyId by) {
        return ItemLine.of(id, item, what, words, by, clock.instant());
    }

    private Optional<String> write(ItemLine it) {
        return once(it.id(), it.item(), () -> {
            lines.add(it);
            return Optional.empty();
        });
    }

    private Optional<String> once(UUID id, UUID item, Supplier<Optional<String>> what) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (of(id, item)) return Optional.<String>empty();
                var refused = what.get();
                if (refused.isPresent()) status.setRollbackOnly();
                return refused;
            }));
        } catch (DataIntegrityViolationException refused) {
            if (of(id, item)) return Optional.empty();
            if (taken(refused)) throw Problem.conflict();
            return Optional.of(why(refused));
        }
    }

    /** Its number is that of another line. */
    private static boolean taken(DataIntegrityViolationException refused) {
        return Constraints.broken(refused).filter("item_line_pkey"::equals).isPresent();
    }

    private boolean of(UUID id, UUID item) {
        return lines.find(id).filter(it -> it.item().equals(item)).isPresent();
    }

    private static String why(DataIntegrityViolationException refused) {
        return Constraints.broken(refused).map(REFUSED::get).orElseThrow(() -> refused);
    }
}
