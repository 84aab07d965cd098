package org.fabcom.membership.treasurer;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesRule;
import org.springframework.stereotype.Component;

/** What a member paid by the wallet, and the house has to count: each payment beside one of their dues. */
@Component
record OwnPayments(SafePayments safe) {

    private static final Comparator<Dues> OLDEST =
            Comparator.comparing((Dues it) -> it.call().from()).thenComparing(Dues::id);

    /** Cents by dues: first what is just their sum, then what speaks of their call, the oldest of both first. */
    Map<UUID, Long> of(Collection<Dues> mine, Map<UUID, DuesRule> rules) {
        var due = mine.stream()
                .filter(it -> it.state() == State.DUE)
                .sorted(OLDEST)
                .toList();
        var came = safe.beside(due.stream().map(it -> it.beside(it.id())).toList(), false).stream()
                .filter(one -> one.client() && !one.back() && one.noted() == null)
                .toList();
        BiPredicate<Dues, Arrived> exact = (it, one) ->
                it.cents() == null ? requireNonNull(rules.get(it.rule())).takes(one.total()) : one.total() == it.rest();
        var spent = new HashSet<UUID>();
        var coming = new HashMap<UUID, Long>();
        for (var fits : List.of(exact, (BiPredicate<Dues, Arrived>) (it, one) -> it.spoken(one.subject())))
            for (var it : due)
                for (var one : came) {
                    long known = coming.getOrDefault(it.id(), 0L);
                    boolean open = known == 0 || known < it.rest();
                    if (open && one.invoice().equals(it.id()) && fits.test(it, one) && spent.add(one.transfer()))
                        coming.merge(it.id(), one.total(), Long::sum);
                }
        return coming;
    }
}
