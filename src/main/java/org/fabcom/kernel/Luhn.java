package org.fabcom.kernel;

/** The key of SIREN, SIRET and bank cards (ISO/IEC 7812-1): their last digit makes the weighed sum a multiple of ten. */
public final class Luhn {

    private Luhn() {}

    /** Whether the key fits; {@code digits} are figures only. Every second one from the right is doubled, its digits added up. */
    public static boolean fits(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
