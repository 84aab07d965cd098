package org.fabcom.people.numbers;

import org.fabcom.kernel.Luhn;

/**
 * Number of a French establishment (SIRENE): 14 digits whose last is a Luhn key. The establishments of La Poste (SIREN
 * 356000000) have another rule: the sum of the digits is a multiple of 5, its head office excepted.
 */
public record Siret(String digits) implements Registration {

    private static final int LENGTH = 14;
    private static final int SIREN = 9;
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!right(digits)) throw new IllegalArgumentException("siret");
    }

    /** Reads what a person typed, with blanks, dots or hyphens between the digits. */
    public static NumberReading read(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f.\\-]", "");
        if (!digits.matches("[0-9]*")) return new NumberReading.Refused("people.siret.digits", 0);
        if (digits.length() == SIREN) return new NumberReading.Refused("people.siret.siren", LENGTH - SIREN);
        if (digits.length() < LENGTH)
            return new NumberReading.Refused("people.siret.missing", LENGTH - digits.length());
        if (digits.length() > LENGTH) return new NumberReading.Refused("people.siret.extra", digits.length() - LENGTH);
        if (!right(digits)) return new NumberReading.Refused("people.siret.key", 0);
        return new NumberReading.Read(new Siret(digits));
    }

    /** « 356 000 000 00048 ». */
    public String spaced() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6, 9) + " "
                + digits.substring(9);
    }

    private static boolean right(String digits) {
        if (!digits.matches("[0-9]{14}") || digits.startsWith("000000000")) return false;
        return Luhn.fits(digits) || digits.startsWith(LA_POSTE) && sum(digits) % 5 == 0;
    }

    private static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
