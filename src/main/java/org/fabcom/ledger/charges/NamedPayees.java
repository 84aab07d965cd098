package org.fabcom.ledger.charges;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.springframework.stereotype.Component;

/** For whom a currency takes something: an organisation of here, by its whole name. */
@Component
record NamedPayees(Organisations organisations) {

    private static final int MOST_FOUND = 20;

    /** Empty if none, or more than one, is called so. */
    Optional<PartyId> find(String name) {
        var found = organisations.search(name, 0, MOST_FOUND).stream()
                .filter(one -> Fold.words(one.name()).equals(Fold.words(name)))
                .map(Organisation::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
