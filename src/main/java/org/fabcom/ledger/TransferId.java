package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.Ids;

/** Which transfer of the journal. */
public record TransferId(UUID value) {

    public static TransferId next() {
        return new TransferId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
