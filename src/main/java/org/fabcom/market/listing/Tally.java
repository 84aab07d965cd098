package org.fabcom.market.listing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fabcom.ledger.CurrencyId;
import org.fabcom.market.posts.Post;

/**
 * How many posts answer a question, and how many would if the filter by kind, by category or by currency were let go: counted
 * together in one reading, hence never at odds with one another (E19).
 */
record Tally(Wanted wanted, List<Cell> cells) {

    /** Posts that are alike in what is filtered; {@code priced}: they meet the filter by currency and price. */
    record Cell(Post.Kind kind, UUID category, Set<CurrencyId> currencies, boolean priced, long count) {}

    Tally {
        cells = List.copyOf(cells);
    }

    long total() {
        return sum(it -> ofKind(it) && ofCategory(it) && it.priced());
    }

    Map<Post.Kind, Long> byKind() {
        return by(Cell::kind, it -> ofCategory(it) && it.priced());
    }

    Map<UUID, Long> byCategory() {
        return by(Cell::category, it -> ofKind(it) && it.priced());
    }

    /** The most frequent first. */
    Map<CurrencyId, Long> byCurrency() {
        var counts = new HashMap<CurrencyId, Long>();
        for (var cell : cells)
            if (ofKind(cell) && ofCategory(cell))
                cell.currencies().forEach(it -> counts.merge(it, cell.count(), Long::sum));
        var sorted = new LinkedHashMap<CurrencyId, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<CurrencyId, Long>comparingByValue().reversed())
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    long inAnyCurrency() {
        return sum(it -> ofKind(it) && ofCategory(it));
    }

    private boolean ofKind(Cell it) {
        return wanted.kind() == null || wanted.kind() == it.kind();
    }

    private boolean ofCategory(Cell it) {
        return wanted.categories().isEmpty() || wanted.categories().contains(it.category());
    }

    private long sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::count).sum();
    }

    private <K> Map<K, Long> by(Function<Cell, K> key, Predicate<Cell> which) {
        return cells.stream().filter(which).collect(Collectors.groupingBy(key, Collectors.summingLong(Cell::count)));
    }
}
