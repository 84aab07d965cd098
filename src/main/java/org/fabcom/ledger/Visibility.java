package org.fabcom.ledger;

/** To whom the community shows balances (E46): to each their own, to whoever has an account, or to everybody. */
public enum Visibility {
    SELF,
    MEMBERS,
    PUBLIC
}
