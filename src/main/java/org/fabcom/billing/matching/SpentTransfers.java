package org.fabcom.billing.matching;

import java.util.UUID;

/** Port: an upper room says which transfers of the safe paid something of its own already. */
public interface SpentTransfers {

    boolean spent(UUID transfer);
}
