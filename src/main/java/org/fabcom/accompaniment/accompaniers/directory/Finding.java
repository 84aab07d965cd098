package org.fabcom.accompaniment.accompaniers.directory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fabcom.accompaniment.accompaniers.Availability;
import org.fabcom.places.Distance;
import org.jspecify.annotations.Nullable;

/**
 * Who of the directory answers what is asked, and how many would with one filter more. Pure. The order is the same for
 * everybody and for sale to nobody (A11): who has room, then who is nearer, then by name.
 */
final class Finding {

    /** How far two communes lie from each other; empty if nobody knows. */
    interface Ways {
        Optional<Distance> between(String one, String other);
    }

    /**
     * Where somebody looks.
     *
     * @param km how far those who come may be
     * @param remote also those who accompany from afar; without a commune, these only
     */
    record Where(@Nullable String commune, @Nullable String department, int km, boolean remote) {

        static final Where ANYWHERE = new Where(null, null, 0, false);
    }

    /** What is asked. */
    record Asked(List<String> words, Where where, Map<Facet, Set<String>> chosen) {}

    /** Somebody who answers, and how far they are where that is known. */
    record Found(Entry entry, @Nullable Distance way) {}

    private final List<Entry> all;
    private final Asked asked;
    private final Ways ways;

    Finding(List<Entry> all, Asked asked, Ways ways) {
        this.all = all;
        this.asked = asked;
        this.ways = ways;
    }

    List<Found> found() {
        return all.stream()
                .filter(this::meant)
                .filter(it -> Arrays.stream(Facet.values()).allMatch(facet -> answers(it, facet)))
                .map(it -> new Found(it, way(it).orElse(null)))
                .sorted(order())
                .toList();
    }

    /** For each value of a filter, how many it would leave with all the other filters kept. */
    Map<String, Long> counts(Facet facet) {
        var counts = new LinkedHashMap<String, Long>();
        for (var it : all) {
            if (!meant(it)) continue;
            if (!Arrays.stream(Facet.values()).allMatch(other -> other == facet || answers(it, other))) continue;
            facet.of(it).forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        return counts;
    }

    /** How many more accompany from afar, whatever the distance: they are left out until one asks for them. */
    long fromAfar() {
        if (asked.where().commune() == null || asked.where().remote()) return 0;
        return all.stream()
                .filter(this::said)
                .filter(it -> it.area().remote() && !comes(it))
                .filter(it -> Arrays.stream(Facet.values()).allMatch(facet -> answers(it, facet)))
                .count();
    }

    private static Comparator<Found> order() {
        return Comparator.<Found, Availability>comparing(it -> it.entry().availability())
                .thenComparing(Found::way, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(it -> org.fabcom.kernel.Fold.words(it.entry().name()))
                .thenComparing(it -> it.entry().id());
    }

    private boolean meant(Entry it) {
        return said(it) && there(it);
    }

    private boolean said(Entry it) {
        return asked.words().stream().allMatch(it.words()::contains);
    }

    private boolean answers(Entry it, Facet facet) {
        var chosen = asked.chosen().getOrDefault(facet, Set.of());
        return chosen.isEmpty() || facet.of(it).stream().anyMatch(chosen::contains);
    }

    private boolean there(Entry it) {
        var where = asked.where();
        if (where.commune() == null) return !where.remote() || it.area().remote();
        return where.remote() && it.area().remote() || comes(it);
    }

    private boolean comes(Entry it) {
        var where = asked.where();
        if (where.department() != null && it.area().departments().contains(where.department())) return true;
        if (way(it).filter(this::within).isPresent()) return true;
        return it.area().communes().stream()
                .anyMatch(one -> between(one).filter(this::within).isPresent());
    }

    private boolean within(Distance way) {
        return way.metres() <= asked.where().km() * 1000;
    }

    private Optional<Distance> way(Entry it) {
        var base = it.area().base();
        return base == null || base.code() == null ? Optional.empty() : between(base.code());
    }

    private Optional<Distance> between(String commune) {
        var from = asked.where().commune();
        return from == null ? Optional.empty() : ways.between(from, commune);
    }
}
