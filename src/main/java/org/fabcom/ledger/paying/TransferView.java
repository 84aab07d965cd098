package org.fabcom.ledger.paying;

import java.util.List;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** One movement: who, what, when, what followed, its invoice, and whether the reader may give it back. */
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
        BillsDoor.@Nullable View bills,
        Form form) {}
