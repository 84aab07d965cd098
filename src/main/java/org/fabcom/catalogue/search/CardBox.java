package org.fabcom.catalogue.search;

import module java.base;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cards of one shelf in its order. For each value of each filter it knows the set of places that have it, so that
 * counting is counting common bits: some microseconds for ten thousand cards. Immutable, but sets are the caller's.
 */
final class CardBox {

    /** One sheet: its folded words, and what each filter may ask of it. */
    record Card(UUID id, String words, Map<String, List<String>> values) {}

    private static final int MOST_WORDS = 400;

    private final UUID[] ids;
    private final String[] words;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<String, Map<String, BitSet>> having = new TreeMap<>();
    private final Map<String, BitSet> said = new HashMap<>();
    private final Map<List<UUID>, BitSet> replacing = new HashMap<>();

    CardBox(List<Card> cards) {
        ids = cards.stream().map(Card::id).toArray(UUID[]::new);
        words = cards.stream().map(Card::words).toArray(String[]::new);
        for (int place = 0; place < ids.length; place++) {
            places.put(ids[place], place);
            put(place, cards.get(place).values());
        }
    }

    private void put(int place, Map<String, List<String>> values) {
        values.forEach((filter, list) -> list.forEach(value -> having.computeIfAbsent(filter, it -> new TreeMap<>())
                .computeIfAbsent(value, it -> new BitSet(ids.length))
                .set(place)));
    }

    BitSet all() {
        var all = new BitSet(ids.length);
        all.set(0, ids.length);
        return all;
    }

    /** Those of these sheets that stand here. */
    BitSet of(Collection<UUID> wanted) {
        var found = new BitSet(ids.length);
        for (var it : wanted) {
            var place = places.get(it);
            if (place != null) found.set(place);
        }
        return found;
    }

    BitSet having(String filter, String value) {
        var found = having.getOrDefault(filter, Map.of()).get(value);
        return found == null ? new BitSet() : (BitSet) found.clone();
    }

    /** Those whose own words hold all of these, anywhere in them. */
    BitSet saying(List<String> all) {
        var found = all.isEmpty() ? new BitSet() : all();
        for (var word : all) found.and(saying(word));
        return found;
    }

    /** Nobody changes a box: what one word finds in it holds as long as it stands. */
    private BitSet saying(String word) {
        synchronized (said) {
            var known = said.get(word);
            if (known != null) return known;
        }
        var found = new BitSet(ids.length);
        for (int place = 0; place < ids.length; place++) if (words[place].contains(word)) found.set(place);
        synchronized (said) {
            if (said.size() >= MOST_WORDS) said.clear();
            said.put(word, found);
        }
        return found;
    }

    /**
     * Those that replace one of these services. Claims and names move the mark of the shelves too, and with it this box; what is
     * asked within a transaction may come to nothing and is not kept.
     */
    BitSet replacing(List<UUID> services, Function<List<UUID>, List<UUID>> asking) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return of(asking.apply(services));
        synchronized (replacing) {
            var known = replacing.get(services);
            if (known != null) return (BitSet) known.clone();
        }
        var found = of(asking.apply(services));
        synchronized (replacing) {
            if (replacing.size() >= MOST_WORDS) replacing.clear();
            replacing.put(services, (BitSet) found.clone());
        }
        return found;
    }

    /** How many of these have each value of the filter; values that none has are left out. */
    Map<String, Long> count(String filter, BitSet among) {
        var counts = new LinkedHashMap<String, Long>();
        having.getOrDefault(filter, Map.of()).forEach((value, places) -> {
            var both = (BitSet) places.clone();
            both.and(among);
            if (!both.isEmpty()) counts.put(value, (long) both.cardinality());
        });
        return counts;
    }

    /** The sheets at these places: a first set in the order of the shelf, then what the second adds to it, and so on. */
    List<UUID> page(List<BitSet> tiers, BitSet chosen, long offset, int size) {
        var rest = (BitSet) chosen.clone();
        var order = java.util.stream.IntStream.empty();
        for (var tier : tiers) {
            var now = (BitSet) tier.clone();
            now.and(rest);
            rest.andNot(now);
            order = java.util.stream.IntStream.concat(order, now.stream());
        }
        return order.skip(offset).limit(size).mapToObj(place -> ids[place]).toList();
    }
}
