package org.fabcom.billing.invoices;

/**
 * One side of an invoice, as it is printed. Empty texts were not said.
 *
 * @param siret 14 digits, or 9 when only the SIREN is known
 * @param professional a professional or a legal person: the mentions of the commercial code are for them (S30)
 */
public record Trader(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        String siret,
        String vatNumber,
        String email,
        boolean professional) {

    static final int SIREN = 9;

    public static Trader person(String name, String street, String postcode, String city, String email) {
        return new Trader(name, street, postcode, city, "FR", "", "", email, false);
    }

    public String siren() {
        return siret.length() < SIREN ? "" : siret.substring(0, SIREN);
    }

    public boolean addressed() {
        return !city.isEmpty() && !postcode.isEmpty();
    }
}
