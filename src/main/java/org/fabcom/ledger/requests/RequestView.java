package org.fabcom.ledger.requests;

import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;

/** One request, and what its reader may answer. */
public record RequestView(
        Acting.Wallet wallet,
        String id,
        String title,
        String amount,
        String fees,
        String total,
        String payee,
        String payer,
        String subject,
        String by,
        String at,
        String state,
        String tone,
        String reason,
        String until,
        String transfer,
        boolean answers,
        boolean withdraws,
        boolean trusted,
        Form form) {}
