package org.fabcom.ledger.wallet;

import module java.base;

/** What I have, and what is asked of me. */
public record WalletPanelView(List<WalletView.Purse> purses, List<WalletView.Asked> asked) {}
