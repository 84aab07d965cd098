package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.springframework.dao.DataAccessException;

/** Why nothing was issued or noted. The words are {@code problem.CODE} in the bundles; the codes are in {@code docs/errors.md}. */
public enum InvoiceRefusal {
    /** Nothing is due, and nobody asked for the document (S34). */
    ZERO("FC-5103"),
    /** What the law wants on it is not said: the seller’s address, or the terms for a professional (S30). */
    MENTIONS("FC-5104"),
    /** The buyer has no name or, for a professional, no address. */
    BUYER("FC-5105"),
    NO_LINES("FC-5106"),
    /** The same key came before with another content. */
    OTHER_CONTENT("FC-5107"),
    /** A document of a later day is there: numbers follow the days. */
    ORDER("FC-5108"),
    /** A line was credited already, or is none of the invoice. */
    CREDITED("FC-5109"),
    /** More than is still to be paid. */
    EXCESS("FC-5110"),
    /** More than was paid. */
    TOO_MUCH_BACK("FC-5111"),
    /** A commission above the price of its line. */
    COMMISSION("FC-5112"),
    /** Supplied on a day for which no VAT regime is stated. */
    SUPPLIED("FC-5113"),
    /** The SIRET or SIREN of the buyer is none. */
    BUYER_NUMBER("FC-5114"),
    /** The VAT number of the buyer is none, or that of another SIREN than theirs. */
    BUYER_VAT("FC-5115"),
    /** A till took it, it was taken off already, or it is of another invoice. */
    STAYS("FC-5116");

    private static final Map<String, InvoiceRefusal> BY_CONSTRAINT = Map.of(
            "invoice_order", ORDER,
            "credit_of", CREDITED,
            "credit_lines", CREDITED,
            "credited_once", CREDITED,
            "payment_excess", EXCESS,
            "payment_stays", STAYS,
            "payment_back", TOO_MUCH_BACK);

    private final String code;

    InvoiceRefusal(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The sentence that says it, by its key. */
    public String key() {
        return "problem." + code + ".text";
    }

    /** What the base refused, if it is one of the rules of invoices; anything else is a bug and goes on. */
    static Optional<InvoiceRefusal> behind(DataAccessException refused) {
        return Constraints.broken(refused).map(BY_CONSTRAINT::get);
    }
}
