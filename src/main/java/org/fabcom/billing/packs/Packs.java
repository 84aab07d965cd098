package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.packs.Pack.Draft;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.billing.packs.Pack.Taken;
import org.fabcom.billing.packs.Pack.Use;
import org.fabcom.billing.packs.Pack.Used;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs paid beforehand. What is left of one is the sum of its entries, never below zero; the soonest to expire goes first, what is taken
 * back returns to the very pack it came from (S24, S25). Thread-safe.
 */
@Component
class Packs {

    private final PackStore store;

    Packs(PackStore store) {
        this.store = store;
    }

    /** All of somebody, the soonest to expire first; what is used up or over is among them. */
    public List<Pack> of(PartyId organisation, Owner holder) {
        return store.of(organisation, holder);
    }

    public Optional<Pack> find(UUID id) {
        return store.find(id);
    }

    /** Given: its first entry is what is in it. Of one {@code id} twice is once: false the second time. */
    @Transactional
    public boolean add(UUID id, Draft it, PartyId by) {
        store.lock(it.organisation(), it.holder());
        boolean added = store.insert(id, it, false, by);
        if (added) store.enter(id, PackStore.Kind.SOLD, it.quantity(), id, by);
        return added;
    }

    /** Sold: it opens with its invoice, and never if the draft of that is dropped. Of one {@code id} twice is once. */
    @Transactional
    public boolean await(UUID id, Draft it, PartyId by) {
        return store.insert(id, it, true, by);
    }

    /** Its invoice was issued. Does nothing to one that is open. */
    @Transactional
    public void open(Pack it, PartyId by) {
        store.lock(it.organisation(), it.holder());
        store.waiting(it.id()).ifPresent(quantity -> store.enter(it.id(), PackStore.Kind.SOLD, quantity, it.id(), by));
    }

    /** Takes from what holds on that day as far as it goes. */
    @Transactional
    public Used use(Use said, PartyId by) {
        store.lock(said.organisation(), said.holder());
        var it = spelled(said);
        if (store.note(it, by) == 0) return used(store.taken(it.use()), it.quantity());
        if (it.offered()) return new Used(List.of(), 0);
        var taken = new ArrayList<Taken>();
        long wanted = it.quantity();
        for (var pack : store.usable(it)) {
            long part = Math.min(wanted, pack.left());
            if (part <= 0) continue;
            store.enter(pack.id(), PackStore.Kind.USED, -part, it.use(), by);
            taken.add(new Taken(pack.id(), part));
            wanted -= part;
        }
        return used(taken, it.quantity());
    }

    /** What their packs would not cover, as they are now. */
    public long missing(Use it) {
        if (it.offered()) return 0;
        return Math.max(
                0,
                it.quantity()
                        - store.usable(spelled(it)).stream()
                                .mapToLong(Pack::left)
                                .sum());
    }

    /** The soonest of those that would serve this use, but wait for their invoice. */
    public Optional<Pack> waiting(Use it) {
        return store.usable(spelled(it)).stream()
                .filter(pack -> pack.draft() != null)
                .findFirst();
    }

    /** Runs what must not meet a use, a sale or a use taken back of theirs. */
    @Transactional
    public <T> T alone(PartyId organisation, Owner holder, Supplier<T> work) {
        store.lock(organisation, holder);
        return work.get();
    }

    /** It ends: what is left in it is for nobody any more. False if nothing was left. */
    @Transactional
    public boolean end(Pack it, PartyId by) {
        store.lock(it.organisation(), it.holder());
        long left = find(it.id()).map(Pack::left).orElse(0L);
        if (left > 0) store.enter(it.id(), PackStore.Kind.ENDED, -left, it.id(), by);
        return left > 0;
    }

    /** It did not take place. What it took returns to the packs it came from, unless one has ended or its invoice was credited. Twice is once. */
    @Transactional
    public List<Taken> restore(UUID use, PartyId by) {
        var taken = store.taken(use);
        store.undo(use, taken, by);
        for (var it : taken) store.enter(it.pack(), PackStore.Kind.RESTORED, it.quantity(), use, by);
        return taken;
    }

    /** Its code as a pack of theirs writes it: neither case nor accents count, as in rules of prices. */
    private Use spelled(Use it) {
        var known = store.of(it.organisation(), it.holder()).stream()
                .map(Pack::resource)
                .toList();
        return it.resource().isEmpty() || known.contains(it.resource())
                ? it
                : known.stream()
                        .filter(code -> PriceRule.code(code).equals(PriceRule.code(it.resource())))
                        .findFirst()
                        .map(it::of)
                        .orElse(it);
    }

    private static Used used(List<Taken> taken, long quantity) {
        return new Used(
                taken, quantity - taken.stream().mapToLong(Taken::quantity).sum());
    }
}
