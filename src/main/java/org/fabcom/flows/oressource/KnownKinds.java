package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;

/**
 * The kinds of a structure as they were before a copy came, by whatever they are called there: officially or in short, in whatever
 * case, accents and number. What two kinds might be is neither. Immutable.
 */
final class KnownKinds {

    private static final int PLURAL = 4;

    private final Map<String, ObjectKind> exact = new HashMap<>();
    private final Map<String, Optional<ObjectKind>> near = new HashMap<>();

    private KnownKinds() {}

    static KnownKinds of(UUID owner, Kinds kinds) {
        var known = new KnownKinds();
        var all = kinds.all(new PartyId(owner));
        all.forEach(it -> known.exact.putIfAbsent(small(it.officialName()), it));
        all.stream().filter(it -> !it.archived()).forEach(known::add);
        return known;
    }

    private void add(ObjectKind it) {
        for (var name : List.of(it.officialName(), it.shortName())) {
            exact.putIfAbsent(small(name), it);
            near.merge(folded(name), Optional.of(it), (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    /** Empty: it is none of them. */
    Optional<ObjectKind> find(String name) {
        var same = exact.get(small(name));
        return same != null ? Optional.of(same) : near.getOrDefault(folded(name), Optional.empty());
    }

    /** True if its very name is one of theirs, as the account looks it up. */
    boolean said(String name) {
        return exact.containsKey(small(name));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String folded(String name) {
        return Stream.of(Fold.words(name).split(" "))
                .map(it -> it.length() >= PLURAL && (it.endsWith("s") || it.endsWith("x"))
                        ? it.substring(0, it.length() - 1)
                        : it)
                .collect(Collectors.joining(" "));
    }
}
