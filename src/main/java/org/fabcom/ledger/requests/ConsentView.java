package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;

/** Whom this wallet trusts, after how many days silence accepts, and what each such payment costs in addition. */
public record ConsentView(Acting.Wallet wallet, List<Trusted> trusted, List<String> fees, Form form) {

    /** A payee paid at once. */
    public record Trusted(String id, String name) {}
}
