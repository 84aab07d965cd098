package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** One movement: who, what, when, what followed, its invoice, and whether the reader may give it back; {@code erased}: they could, had its payer an account. */
public record TransferView(
        Acting.Wallet wallet,
        String id,
        String kind,
        String amount,
        String payer,
        String payee,
        String by,
        String subject,
        String at,
        List<LinkView> around,
        boolean givesBack,
        boolean erased,
        BillsDoor.@Nullable View bills,
        Form form) {}
