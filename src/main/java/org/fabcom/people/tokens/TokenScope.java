package org.fabcom.people.tokens;

import java.util.Optional;
import java.util.stream.Stream;

/** What a token may do beyond reading what is public: nothing, unless it was ticked when the token was made. */
public enum TokenScope {
    /** Reads the accounts, statements and payment requests of the wallets its person may use. */
    WALLET_READ("wallet:read"),
    /** Pays from them, asks for payments and answers requests. */
    WALLET_PAY("wallet:pay");

    private final String code;

    TokenScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<TokenScope> of(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
