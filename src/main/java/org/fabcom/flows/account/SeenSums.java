package org.fabcom.flows.account;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that somebody looked at lately, each with a mark of what it was added up from. Years that are over stand still, and are
 * looked at again and again: whoever asks brings the mark of now, and what bears another is added up anew. Thread-safe.
 */
final class SeenSums {

    private static final int MOST = 200;

    record Asked(List<UUID> sites, YearMonth first, YearMonth last) {}

    private record Seen(String mark, AccountSums sums) {}

    private final Map<Asked, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Asked, Seen> eldest) {
            return size() > MOST;
        }
    };

    /** @param mark read before the sums: what is written in between shows in the next mark */
    AccountSums get(Asked asked, String mark, Supplier<AccountSums> added) {
        Seen known;
        synchronized (seen) {
            known = seen.get(asked);
        }
        if (known != null && known.mark().equals(mark)) return known.sums();
        var sums = added.get();
        synchronized (seen) {
            seen.put(asked, new Seen(mark, sums));
        }
        return sums;
    }
}
