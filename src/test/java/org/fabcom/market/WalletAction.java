package org.fabcom.market;

/** What may be done with the wallet and the deals of a group: by a page, or by a program. */
enum WalletAction {
    SEE_WALLET,
    STATEMENT,
    STATEMENT_CSV,
    STATEMENT_PDF,
    RECEIVE,
    SEE_REQUESTS,
    API_ACCOUNTS,
    EDIT_POST,
    SEE_DEAL,
    PAY,
    ASK,
    ACCEPT_REQUEST,
    REFUSE_REQUEST,
    WITHDRAW_REQUEST,
    ACCEPT_SILENCE,
    GIVE_BACK,
    API_PAY,
    API_ASK,
    API_ACCEPT,
    WRITE_POST,
    RENEW_POST,
    CLOSE_POST,
    REPLY,
    REVISE_REPLY,
    WITHDRAW_REPLY,
    ACCEPT_REPLY,
    REJECT_REPLY,
    INVOICE,
    PAY_DEAL,
    SAY_RECEIVED,
    CANCEL_DEAL,
    REFUND,
    DISPUTE,
    RATE,
    ANSWER_RATING;

    boolean looks() {
        return compareTo(SEE_DEAL) <= 0;
    }

    boolean byProgram() {
        return name().startsWith("API");
    }
}
