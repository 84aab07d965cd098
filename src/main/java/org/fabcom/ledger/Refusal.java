package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.springframework.dao.DataIntegrityViolationException;

/** Why a transfer is refused. The words are {@code problem.CODE} in the bundles; the codes are in {@code docs/errors.md}. */
public enum Refusal {
    /** The payer would go below their floor. */
    NOT_ENOUGH("FC-4701"),
    /** The payee would go above their ceiling. */
    TOO_MUCH("FC-4702"),
    /** Zero or less, too big, or not a multiple of the currency's step; no currency, or one twice. */
    WRONG_AMOUNT("FC-4703"),
    SAME_PARTY("FC-4704"),
    UNKNOWN_CURRENCY("FC-4705"),
    CLOSED_CURRENCY("FC-4706"),
    /** Only whoever holds the right issues or destroys, and only a currency that is issued. */
    NOT_ISSUER("FC-4707"),
    /** Nothing can be set aside in a currency that is kept elsewhere. */
    KEPT_ELSEWHERE("FC-4708"),
    UNKNOWN_RESERVATION("FC-4709"),
    /** The reservation has already been paid or released. */
    CLOSED_RESERVATION("FC-4710"),
    UNKNOWN_TRANSFER("FC-4711"),
    /** More would be given back than was paid. */
    ALREADY_REVERSED("FC-4712"),
    /** The same key came before with another content. */
    OTHER_CONTENT("FC-4713"),
    UNKNOWN_PARTY("FC-4714"),
    /** Nothing is paid to a closed group, nor from it (E58). */
    CLOSED_PARTY("FC-4715"),
    /** A batch takes only from who agreed beforehand (E44). */
    NOT_AGREED("FC-4716"),
    /** Whoever asks may not pay for now: {@link PayingBar}. */
    BARRED("FC-4740"),
    /** With its fee the payer would go below their floor, and nothing moves (E48). */
    FEE_REFUSED("FC-4741"),
    /** The payer has not seen the fee yet, or it changed since. */
    FEE_UNSEEN("FC-4742"),
    /** As BARRED, told to anybody else: why is between the payer and their association. */
    NOT_NOW("FC-4743"),
    /** Nobody is paid whose account is about to be erased at their wish: that would hold them here. */
    LEAVING("FC-4744"),
    /** Nothing is paid or given back to an account that is erased: nobody could open it. */
    ERASED("FC-4745");

    private static final Map<String, Refusal> BY_CONSTRAINT = Map.ofEntries(
            Map.entry("account_floor", NOT_ENOUGH),
            Map.entry("account_ceiling", TOO_MUCH),
            Map.entry("transfer_several", WRONG_AMOUNT),
            Map.entry("transfer_positive", WRONG_AMOUNT),
            Map.entry("transfer_bounded", WRONG_AMOUNT),
            Map.entry("amount_step", WRONG_AMOUNT),
            Map.entry("transfer_ends", SAME_PARTY),
            Map.entry("currency_unknown", UNKNOWN_CURRENCY),
            Map.entry("currency_closed", CLOSED_CURRENCY),
            Map.entry("issuer_missing", NOT_ISSUER),
            Map.entry("issue_regime", NOT_ISSUER),
            Map.entry("currency_external", KEPT_ELSEWHERE),
            Map.entry("reservation_unknown", UNKNOWN_RESERVATION),
            Map.entry("reservation_amounts", WRONG_AMOUNT),
            Map.entry("reservation_closed", CLOSED_RESERVATION),
            Map.entry("reversal_unknown", UNKNOWN_TRANSFER),
            Map.entry("transfer_concerns_fkey", UNKNOWN_TRANSFER),
            Map.entry("reversal_amounts", ALREADY_REVERSED),
            Map.entry("account_party_fkey", UNKNOWN_PARTY),
            Map.entry("party_closed", CLOSED_PARTY),
            Map.entry("party_leaving", LEAVING),
            Map.entry("party_erased", ERASED),
            Map.entry("batch_consent", NOT_AGREED),
            Map.entry("payment_request_payer_fkey", UNKNOWN_PARTY),
            Map.entry("payment_request_payee_fkey", UNKNOWN_PARTY));

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What the database refused, if it is one of the safe's rules; anything else is a bug and goes on. */
    public static Optional<Refusal> behind(DataIntegrityViolationException refused) {
        return Constraints.broken(refused).map(BY_CONSTRAINT::get);
    }
}
