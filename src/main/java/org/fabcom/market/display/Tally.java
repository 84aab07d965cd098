package org.fabcom.market.display;

import module java.base;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.posts.Post;

/**
 * How many posts answer a question, and how many would if the filter by kind, by category or by currency were let go: counted
 * together in one reading, hence never at odds with one another (E19).
 */
public record Tally(Wanted wanted, List<Counted> cells) {

    /** Posts of one cell; {@code inRange}: at a wanted price, if one is asked for. */
    record Counted(Cell cell, boolean inRange, long count) {}

    public Tally {
        cells = List.copyOf(cells);
    }

    public long total() {
        return sum(it -> ofKind(it) && ofCategory(it) && priced(it));
    }

    public Map<Post.Kind, Long> byKind() {
        return by(it -> it.cell().kind(), it -> ofCategory(it) && priced(it));
    }

    public Map<UUID, Long> byCategory() {
        return by(it -> it.cell().category(), it -> ofKind(it) && priced(it));
    }

    /** The most frequent first. */
    public Map<CurrencyId, Long> byCurrency() {
        var counts = new HashMap<CurrencyId, Long>();
        for (var it : cells)
            if (ofKind(it) && ofCategory(it))
                it.cell().currencies().forEach(id -> counts.merge(id, it.count(), Long::sum));
        var sorted = new LinkedHashMap<CurrencyId, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<CurrencyId, Long>comparingByValue().reversed())
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    public long inAnyCurrency() {
        return sum(it -> ofKind(it) && ofCategory(it));
    }

    private boolean ofKind(Counted it) {
        return wanted.kind() == null || wanted.kind() == it.cell().kind();
    }

    private boolean ofCategory(Counted it) {
        return wanted.categories().isEmpty()
                || wanted.categories().contains(it.cell().category());
    }

    private boolean priced(Counted it) {
        return wanted.currency() == null
                || it.inRange() && it.cell().currencies().contains(wanted.currency());
    }

    private long sum(Predicate<Counted> which) {
        return cells.stream().filter(which).mapToLong(Counted::count).sum();
    }

    private <K> Map<K, Long> by(Function<Counted, K> key, Predicate<Counted> which) {
        return cells.stream().filter(which).collect(Collectors.groupingBy(key, Collectors.summingLong(Counted::count)));
    }
}
