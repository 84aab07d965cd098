package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.web.Page;

/** What waits for an answer in a wallet; filled by the requests. */
public interface PaymentAsked {

    List<WalletView.Asked> waiting(Acting.Wallet wallet, Page page);
}
