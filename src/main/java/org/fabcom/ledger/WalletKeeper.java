package org.fabcom.ledger;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;

/**
 * Port: a room says from which wallets, beyond their own, a visitor may pay. A seat in an organisation is known to the safe
 * already; circles bring those of their groups (the wallet right, E57).
 */
public interface WalletKeeper {

    List<PartyId> wallets(Visitor visitor);
}
