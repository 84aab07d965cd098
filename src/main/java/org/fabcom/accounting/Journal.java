package org.fabcom.accounting;

/** The books’ journals, by the codes of accountants. Their names are French in every language: the entries file carries them. */
public enum Journal {
    /** Balances brought forward from the period before. */
    AN("À-nouveaux"),
    /** What others asked for: owed until it is paid. */
    AC("Achats"),
    /** What was asked of others. */
    VE("Ventes"),
    /** Invoices and credit notes, each proved by its own number. */
    FA("Factures et avoirs"),
    /** What the till took. */
    CA("Caisse"),
    /** Payments in euros, as the safe knows them. */
    BQ("Banque"),
    /** Whatever people write by hand, corrections among them. */
    OD("Opérations diverses");

    private final String label;

    Journal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
