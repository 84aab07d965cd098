package org.fabcom.flows.items;

import module java.base;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.items.ItemLine.What;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the till asks of objects, in the transaction of its own sale: both are written or neither. Thread-safe. */
@Component
public class ItemSales {

    /**
     * One that leaves with a sale.
     *
     * @param given without a price
     */
    public record Sold(UUID item, UUID saleLine, boolean given, Fate fate, PartyId by) {
        StockState becomes() {
            if (fate != Fate.REUSED) return StockState.RECYCLED;
            return given ? StockState.GIVEN : StockState.SOLD;
        }
    }

    /** Why something is not sold. */
    public enum Why {
        /** It left, is not on sale, or is out on rental. */
        NOT_HERE,
        /** It is kept for somebody. */
        BOOKED
    }

    private static final Map<String, Why> REFUSED = Map.of(
            "item_gone", Why.NOT_HERE,
            "item_not_on_sale", Why.NOT_HERE,
            "item_lent", Why.NOT_HERE,
            "item_booked", Why.BOOKED);

    private final StockItems items;
    private final ItemLines lines;
    private final Clock clock;

    ItemSales(StockItems items, ItemLines lines, Clock clock) {
        this.items = items;
        this.lines = lines;
        this.clock = clock;
    }

    /** By its number, its code or the address on its label; empty: the organisation has none such. */
    public Optional<StockItem> find(PartyId owner, String typed) {
        return items.typed(owner, typed);
    }

    /** One of this organisation. */
    public Optional<StockItem> find(PartyId owner, UUID item) {
        return items.find(item).filter(it -> it.owner().equals(owner));
    }

    /**
     * All objects of a sale. Always locked in the same order, so that two baskets never wait for each other.
     *
     * @return why one of them is not there to be sold: the caller must write nothing; empty: they are gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Why> sold(List<Sold> all) {
        try {
            all.stream()
                    .sorted(Comparator.comparing(Sold::item))
                    .forEach(it -> lines.add(ItemLine.of(Ids.next(), it.item(), What.LEFT, "", it.by(), clock.instant())
                            .becoming(it.becomes(), null, it.saleLine())));
            return Optional.empty();
        } catch (DataIntegrityViolationException refused) {
            return Optional.of(Constraints.broken(refused).map(REFUSED::get).orElseThrow(() -> refused));
        }
    }

    /** It came back with a refund, and is on sale again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(UUID item, UUID refundLine, String reason, PartyId by) {
        var words = reason.length() > ItemLine.LONGEST_WORDS ? reason.substring(0, ItemLine.LONGEST_WORDS) : reason;
        lines.add(ItemLine.of(Ids.next(), item, What.BACK, words, by, clock.instant())
                .becoming(StockState.SALE, null, refundLine));
    }
}
