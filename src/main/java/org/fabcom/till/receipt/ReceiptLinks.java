package org.fabcom.till.receipt;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** Addresses of receipts: whoever has one reads that receipt, and can guess no other. */
@Component
public class ReceiptLinks {

    static final String BASE = "/ticket";

    private final Secrets secrets;

    ReceiptLinks(Secrets secrets) {
        this.secrets = secrets;
    }

    public String path(UUID till, long number) {
        return BASE + "/" + till + "/" + number + "/" + seal(till, number);
    }

    boolean holds(UUID till, long number, String seal) {
        return seal.equals(seal(till, number));
    }

    private String seal(UUID till, long number) {
        return secrets.sign("till.receipt", till + ":" + number).substring(0, 24);
    }
}
