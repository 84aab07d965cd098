package org.fabcom.billing.invoices;

/** How something was paid; the code is that of UNTDID 4461. */
public enum PaymentMeans {
    CASH("10"),
    CHEQUE("20"),
    CARD("48"),
    TRANSFER("30"),
    /** Local currency at par with the euro. */
    LOCAL("1"),
    OTHER("1");

    private final String code;

    PaymentMeans(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
