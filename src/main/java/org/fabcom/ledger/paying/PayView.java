package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The second of the two screens: in what, how much, what for. {@code asking} when it is a request and not a payment; {@code fees}: what is taken with it; {@code leaving}: nobody pays them any more. */
public record PayView(
        Acting.Wallet wallet,
        String party,
        String name,
        boolean asking,
        boolean leaving,
        List<OptionView> options,
        List<Currency> currencies,
        List<String> fees,
        Form form) {}
