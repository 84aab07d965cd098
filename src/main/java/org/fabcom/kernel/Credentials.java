package org.fabcom.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises what opens doors and should never be typed where others read (statement A15): passwords, keys of programs, numbers
 * of cards and accounts. A guess, on the careful side: the writer is told and may say it otherwise.
 */
public final class Credentials {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(
                    "(?iu)\\b(mot de passe|mdp|password|passwd|pwd|code secret|code pin|secret)\\b\\s*(:|=|est\\b|is\\b)"),
            Pattern.compile(
                    "\\b(sk|pk|rk)_(live|test)_\\w{8,}|\\bgh[pousr]_\\w{16,}|\\bAKIA[0-9A-Z]{12,}|\\bxox[abprs]-\\S{8,}"),
            Pattern.compile("\\beyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            Pattern.compile("-----BEGIN "),
            Pattern.compile("\\b[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\\b"));

    private static final Pattern DIGITS = Pattern.compile("(?:\\d[ -]?){13,19}");

    /** Words with figures and signs that are none: addresses, amounts with what they are per, hours of the day. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?iu)[(«\"]*(https?://.*|www\\..*|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|[\\w.-]+\\.[a-z]{2,}(/.*)?|\\d[\\d.,]*[€$£%](/\\p{L}+)?"
                    + "|\\d{1,2}h(\\d{2})?([-–/]\\d{1,2}h(\\d{2})?)?)[?.,;:)»\"]*");

    private Credentials() {}

    public static boolean in(String text) {
        return SHAPES.stream().anyMatch(it -> it.matcher(text).find())
                || card(text)
                || text.lines().flatMap(it -> Arrays.stream(it.split("\\s+"))).anyMatch(Credentials::password);
    }

    /** One word of eight or more with letters, a figure and a sign: nobody calls a thing so. */
    private static boolean password(String word) {
        if (word.length() < 8 || PLAIN.matcher(word).matches()) return false;
        boolean letter = word.chars().anyMatch(Character::isLetter);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean sign = word.chars().anyMatch(it -> "!@#$%^&*?=§€£~|\\{}[]<>".indexOf(it) >= 0);
        boolean token = word.length() >= 24 && letter && digit && word.chars().allMatch(Character::isLetterOrDigit);
        return token || letter && digit && sign;
    }

    /** A payment card’s number by its check digit (Luhn). */
    private static boolean card(String text) {
        return DIGITS.matcher(text).results().anyMatch(it -> luhn(it.group().replaceAll("\\D", "")));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
