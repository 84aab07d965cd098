package org.fabcom.billing.invoices;

import java.util.List;
import java.util.stream.Stream;

/** How something was paid; the code is that of UNTDID 4461. */
public enum PaymentMeans {
    CASH("10"),
    CHEQUE("20"),
    CARD("48"),
    TRANSFER("30"),
    /** Local currency at par with the euro. */
    LOCAL("1"),
    /** What was kept of a deposit, where it lies. */
    DEPOSIT("1"),
    OTHER("1");

    private final String code;

    PaymentMeans(String code) {
        this.code = code;
    }

    /** Those that people choose from: a deposit pays by the room that kept it. */
    public static List<String> chosen() {
        return Stream.of(values()).filter(it -> it != DEPOSIT).map(Enum::name).toList();
    }

    String code() {
        return code;
    }
}
