package org.fabcom.billing.invoices;

import org.fabcom.billing.vat.VatNumbers;
import org.fabcom.kernel.digest.Luhn;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Siret;

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

    /** True without a number, and for a SIREN or a SIRET whose key fits. */
    public static boolean identifies(String siret) {
        return siret.isEmpty()
                || siret.matches("(?!0{9})[0-9]{9}") && Luhn.fits(siret)
                || siret.matches("[0-9]{14}") && Siret.read(siret) instanceof NumberReading.Read;
    }

    /** True without a VAT number, and for one that may be theirs. */
    public boolean vatNumberFits() {
        return vatNumber.isEmpty() || VatNumbers.right(vatNumber, siren());
    }

    boolean addressed() {
        return !city.isEmpty() && !postcode.isEmpty();
    }
}
