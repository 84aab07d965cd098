package org.fabcom.catalogue.choosing;

import module java.base;
import org.fabcom.catalogue.Alternatives;
import org.fabcom.catalogue.Alternatives.Claim;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What replaces each service best, worked out once until somebody changes the catalogue, on whichever node: the mark of the shelves
 * is asked each time. Within a transaction it is worked out anew, so that nothing is kept that may be taken back. Thread-safe.
 */
@Component
public class BestClaims implements Caches.Cache {

    /** For each service. */
    private static final int MOST = 6;

    private static final int MOST_KEPT = 1000;

    private record Kept(long mark, Map<SheetId, List<Claim>> of) {}

    private final Alternatives alternatives;
    private final Sql db;
    private volatile Kept kept = new Kept(0, Map.of());

    BestClaims(Alternatives alternatives, Sql db) {
        this.alternatives = alternatives;
        this.db = db;
    }

    /** Each of these services with its claims, the best first. */
    public Map<SheetId, List<Claim>> of(Collection<SheetId> services) {
        if (services.isEmpty()) return Map.of();
        if (TransactionSynchronizationManager.isActualTransactionActive()) return asked(services);
        long mark = mark();
        var known = kept;
        var found = new HashMap<SheetId, List<Claim>>();
        if (known.mark() == mark)
            for (var it : services)
                if (known.of().containsKey(it)) found.put(it, known.of().get(it));
        var missing = services.stream().filter(it -> !found.containsKey(it)).toList();
        if (missing.isEmpty()) return found;
        found.putAll(asked(missing));
        keep(mark, found);
        return found;
    }

    @Override
    public void clear() {
        kept = new Kept(0, Map.of());
    }

    private Map<SheetId, List<Claim>> asked(Collection<SheetId> services) {
        var all = new HashMap<SheetId, List<Claim>>();
        services.forEach(it -> all.put(it, List.of()));
        alternatives.best(services, MOST).stream()
                .collect(Collectors.groupingBy(Claim::service))
                .forEach(all::put);
        return all;
    }

    /** The mark was read before the claims: should they be newer, they are only worked out once more. */
    private synchronized void keep(long mark, Map<SheetId, List<Claim>> found) {
        var all = new HashMap<SheetId, List<Claim>>();
        if (kept.mark() == mark && kept.of().size() < MOST_KEPT) all.putAll(kept.of());
        all.putAll(found);
        kept = new Kept(mark, all);
    }

    private long mark() {
        return db.sql("select xmin::text::bigint from catalogue.shelf_mark")
                .optional(Long.class)
                .orElse(-1L);
    }
}
