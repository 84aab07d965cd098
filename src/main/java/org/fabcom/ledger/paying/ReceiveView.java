package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Qr;

/** A code that another phone scans to pay this wallet. */
public record ReceiveView(
        Acting.Wallet wallet, Qr.Code code, String url, List<OptionView> options, Form form, String amount) {}
