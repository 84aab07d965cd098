package org.fabcom.ledger.wallet;

import java.util.List;
import org.fabcom.web.Page;

/** What waits for an answer in a wallet; filled by the requests. */
public interface PaymentAsked {

    List<WalletView.Asked> waiting(Acting.Wallet wallet, Page page);
}
