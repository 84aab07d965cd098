package org.fabcom.web.listing;

/** So much of a currency, as programs read and send it: its id, and a decimal text in its own unit. */
public record Money(String currency, String amount) {

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
