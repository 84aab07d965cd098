package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * One movement: who, what, when, what followed, its invoice, and whether the reader may give it back.
 *
 * @param left of its amount, what did not go back yet
 * @param rest the same, as the form sends it back
 * @param counted invoices that count it
 * @param off what giving back does to them; empty: nothing
 * @param partly less than all of it may go back
 * @param erased it could go back, had its payer an account
 */
public record TransferView(
        Acting.Wallet wallet,
        String id,
        String kind,
        String amount,
        String left,
        String rest,
        String payer,
        String payee,
        String by,
        String subject,
        String at,
        List<LinkView> around,
        List<LinkView> counted,
        String off,
        boolean partly,
        boolean givesBack,
        boolean erased,
        BillsDoor.@Nullable View bills,
        Form form) {}
