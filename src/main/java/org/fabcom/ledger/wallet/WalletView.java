package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** A wallet: one purse for each currency, the last movements, what is asked of it, and the other wallets one may use. */
public record WalletView(
        Acting.Wallet wallet,
        List<Purse> purses,
        List<MovementView> last,
        List<Asked> asked,
        List<OptionView> wallets,
        List<LinkView> more,
        boolean currencies) {

    /** What one has in a currency; never added to another. */
    public record Purse(String name, String available, String reserved, String floor, String ceiling) {}

    /** A payment that somebody asks for. */
    public record Asked(String url, String name, String amount, String line) {}
}
