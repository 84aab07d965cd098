package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** How something was paid; the code is that of UNTDID 4461. */
public enum PaymentMeans {
    CASH("10"),
    CHEQUE("20"),
    CARD("48"),
    TRANSFER("30"),
    /** Local currency at par with the euro. */
    LOCAL("1"),
    OTHER("1"),
    /** What was kept of a deposit that came in before: no money moves, and nothing is owed any more. */
    DEPOSIT("1");

    /** Those by which money changes hands. */
    public static final List<PaymentMeans> MONEY =
            Stream.of(values()).filter(it -> it != DEPOSIT).toList();

    private final String code;

    /** Those by which money changes hands, to choose from. */
    public static List<OptionView> offered(Page page) {
        return OptionView.all(MONEY, it -> page.t("billing.means." + it));
    }

    PaymentMeans(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
