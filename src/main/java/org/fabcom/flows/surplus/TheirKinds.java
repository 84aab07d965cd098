package org.fabcom.flows.surplus;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.springframework.stereotype.Component;

/** How the house that takes calls what the other gives. Thread-safe. */
@Component
class TheirKinds {

    private final Kinds kinds;

    TheirKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The kind of who gives, taken over. */
    UUID added(Surplus it) {
        return kinds.add(
                Objects.requireNonNull(it.taker()),
                kinds.find(it.kind()).orElseThrow().described());
    }

    /** The kind of ours that is called as theirs. */
    Optional<ObjectKind> same(Surplus it) {
        var theirs = kinds.find(it.kind()).orElseThrow();
        return kinds.of(Objects.requireNonNull(it.taker())).stream()
                .filter(one -> one.officialName().equals(theirs.officialName())
                        || one.shortName().equals(theirs.shortName()))
                .findFirst();
    }
}
