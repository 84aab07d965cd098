package org.fabcom.market.categories;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Configuration that a tree inherits (E11, E12): at the root of all, and at each node, lines add or remove keys. What holds at a
 * node is what holds above it, with its own lines on top: a removal holds below until somebody adds the key back, and the order is
 * that of the sequence of the line that added it. Immutable; what was worked out is kept for all that a move does not touch (E13:
 * the same serves categories, and stages of projects).
 *
 * @param <N> a node of the tree
 * @param <K> what is added and removed
 */
public final class Inherited<N, K> {

    /** What a line does. */
    public enum Action {
        ADD,
        REMOVE
    }

    /** One line of configuration; the sequence counts for what is added. */
    record Line<K>(K key, Action action, int sequence) {}

    private final Map<N, N> parents;
    private final List<Line<K>> global;
    private final Map<N, List<Line<K>>> lines;
    private final Comparator<K> ties;
    private final Map<N, Map<K, Integer>> known;

    /** {@code ties} says who comes first at the same sequence. The parents must make no circle. */
    public Inherited(Map<N, N> parents, List<Line<K>> global, Map<N, List<Line<K>>> lines, Comparator<K> ties) {
        this(parents, global, lines, ties, new HashMap<>());
    }

    private Inherited(
            Map<N, N> parents,
            List<Line<K>> global,
            Map<N, List<Line<K>>> lines,
            Comparator<K> ties,
            Map<N, Map<K, Integer>> known) {
        this.parents = Map.copyOf(parents);
        this.global = List.copyOf(global);
        this.lines = Map.copyOf(lines);
        this.ties = ties;
        this.known = known;
    }

    /** What holds at this node, or at the root of all if it is null, in order. */
    List<K> at(@Nullable N node) {
        var keys = held(node);
        var order = Comparator.<K>comparingInt(it -> keys.getOrDefault(it, 0)).thenComparing(ties);
        return keys.keySet().stream().sorted(order).toList();
    }

    private Map<K, Integer> held(@Nullable N node) {
        if (node == null) return applied(Map.of(), global);
        var before = known.get(node);
        if (before != null) return before;
        var held = applied(held(parents.get(node)), lines.getOrDefault(node, List.of()));
        known.put(node, held);
        return held;
    }

    private static <K> Map<K, Integer> applied(Map<K, Integer> above, List<Line<K>> own) {
        var held = new LinkedHashMap<>(above);
        for (var it : own) {
            if (it.action() == Action.ADD) held.put(it.key(), it.sequence());
            else held.remove(it.key());
        }
        return held;
    }

    /** The same with a node elsewhere: only what lies in it is worked out anew. */
    Inherited<N, K> moved(N node, @Nullable N to) {
        for (N above = to; above != null; above = parents.get(above))
            if (above.equals(node)) throw new IllegalArgumentException("a circle");
        var moved = new HashMap<>(parents);
        if (to == null) moved.remove(node);
        else moved.put(node, to);
        return new Inherited<>(moved, global, lines, ties, without(node));
    }

    /** The same with other lines at a node. */
    Inherited<N, K> with(N node, List<Line<K>> own) {
        var changed = new HashMap<>(lines);
        changed.put(node, List.copyOf(own));
        return new Inherited<>(parents, global, changed, ties, without(node));
    }

    private Map<N, Map<K, Integer>> without(N node) {
        var kept = new HashMap<N, Map<K, Integer>>();
        var lost = new HashSet<N>(Set.of(node));
        known.forEach((it, held) -> {
            if (!lies(it, node, lost)) kept.put(it, held);
        });
        return kept;
    }

    private boolean lies(N it, N in, Set<N> lost) {
        var passed = new ArrayList<N>();
        for (N above = it; above != null; above = parents.get(above)) {
            if (lost.contains(above) || above.equals(in)) {
                lost.addAll(passed);
                return true;
            }
            passed.add(above);
        }
        return false;
    }
}
