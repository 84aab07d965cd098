package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Port: whose money stands still. Asked where it moves, whoever asks: a page, a program, a list, a delay (E1, E3). */
public interface PayingBar {

    /**
     * Empty: they may.
     *
     * @param payer whose money it is; null: new units
     * @param by who asks; null: the house, because a delay passed
     */
    Optional<Refusal> of(@Nullable PartyId payer, @Nullable PartyId by);
}
