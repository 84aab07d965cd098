package org.fabcom.ledger.requests;

import java.util.List;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;

/** Whom this wallet trusts, and after how many days silence accepts. */
public record ConsentView(Acting.Wallet wallet, List<Trusted> trusted, Form form) {

    /** A payee paid at once. */
    public record Trusted(String id, String name) {}
}
