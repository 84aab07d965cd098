package org.fabcom.kernel;

import module java.base;
import org.fabcom.kernel.digest.Luhn;

/**
 * Recognises what opens doors and should never be typed where others read (statement A15): passwords, keys of programs, numbers
 * of cards and accounts. A guess, on the careful side: the writer is told and may say it otherwise. Numbers that carry their own
 * check (cards, IBAN) count only if it holds; sums of files, versions and addresses of pages open nothing.
 */
public final class Credentials {

    private static final String NAMED = "(?iu)\\b(mot de passe|mdp|password|passwd|pwd|code secret|code pin|secret)\\b";

    /** What follows in a sentence about passwords, and begins none. */
    private static final String ABOUT =
            "(?!\\s*(?:à|au|aux|bien|trop|très|toujours|encore|déjà|souvent|jamais|chacun|chacune|chez|dans|pour|par"
                    + "|perdu|oublié|partagé|changé|gardé|demandé|obligatoire|nécessaire|important|connu|commun|personnel|différent"
                    + "|unique|stocké|chiffré|expiré|demandez|demander|voir|too|in|not|shared|lost|forgotten|required)(?![\\p{L}\\p{N}]))";

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(NAMED + "\\s*(?::|=|est\\b|is\\b)" + ABOUT),
            Pattern.compile(
                    NAMED
                            + "[^.!?:;=\\n]{0,30}?(?:\\s*[:=]|\\sest\\b|\\sis\\b|\\bc[’']est\\b)\\s*(?:[«“\"'`]\\s*[^»”\"'`\\n]{3,}|(?=\\S*\\d)(?=\\S*\\p{L})[\\p{L}\\d]{6,}(?!\\S*[/@]))"),
            Pattern.compile(
                    "\\b(sk|pk|rk)_(live|test)_\\w{8,}|\\bgh[pousr]_\\w{16,}|\\bAKIA[0-9A-Z]{12,}|\\bxox[abprs]-\\S{8,}"),
            Pattern.compile("\\beyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            Pattern.compile("-----BEGIN "),
            Pattern.compile("://[^/\\s:@]+:[^/\\s@]+@"));

    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\\b");

    /** As they are printed: 4-4-4-4(-3), 4-6-5, or all in one. */
    private static final Pattern CARD = Pattern.compile(
            "(?<!\\d)(?:\\d{4}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?|3[47]\\d{2}([ -]?)\\d{6}\\2\\d{5})(?!\\d)");

    /** Payment cards by who issues them; a SIRET has 14 figures and the same check. */
    private static final Pattern ISSUED = Pattern.compile("(?:2[2-7]|[456]).*|3[47].{13}");

    private static final Pattern PAGE = Pattern.compile("(?iu)https?://[^\\s<>)\\]»\"]+");

    /** The sum of a file or a version of a program: SHA-1, SHA-256, SHA-384, SHA-512. */
    private static final Pattern SUM = Pattern.compile(
            "(?i)(?<!\\p{Alnum})(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})(?!\\p{Alnum})");

    /** A shorter one must say that it is one. */
    private static final Pattern SAID_SUM = Pattern.compile(
            "(?iu)\\b(?:md5|sha|uuid|empreinte|somme|checksum|hash)\\b[\\p{L}\\s:=()’'-]{0,30}[0-9a-f]{32}(?!\\p{Alnum})");

    /** Nobody types a longer password. */
    private static final int LONGEST = 256;

    private static final String AMOUNT = "\\d[\\d.,]*+\\p{L}{0,3}[€$£%²³]?(?:/\\p{L}+)?";
    private static final String HOURS = "\\d{1,2}h(\\d{2})?([-–/]\\d{1,2}h(\\d{2})?)?";
    private static final String COLOUR = "#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})";
    private static final String PIECE = "(?:" + AMOUNT + "|" + HOURS + "|" + COLOUR + ")";

    /** Words with figures and signs that are none: addresses, amounts, hours, colours, versions asked for. */
    private static final Pattern PLAIN =
            Pattern.compile("(?iu)[(«\"\\[<]*(www\\..*|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|[\\w.-]+\\.[a-z]{2,}(/.*)?|" + PIECE
                    + "([|&/,;]" + PIECE + "){0,20}|[\\p{L}.+-]+[<>=~^]{1,2}v?\\d+(\\.\\d+)*)[?.,;:)»\"\\]>]*");

    private Credentials() {}

    public static boolean in(String text) {
        if (SHAPES.stream().anyMatch(it -> it.matcher(text).find()) || card(text) || account(text)) return true;
        var words = SUM.matcher(
                        SAID_SUM.matcher(PAGE.matcher(text).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" ");
        return words.lines().flatMap(it -> Arrays.stream(it.split("\\s+"))).anyMatch(Credentials::password);
    }

    /** One word of eight or more with letters, a figure and a sign: nobody calls a thing so. */
    private static boolean password(String word) {
        if (word.length() < 8 || word.length() <= LONGEST && PLAIN.matcher(word).matches()) return false;
        boolean letter = word.chars().anyMatch(Character::isLetter);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean sign = word.chars().anyMatch(it -> "!@#$%^&*?=§€£~|\\{}[]<>".indexOf(it) >= 0);
        boolean token = word.length() >= 24 && letter && digit && word.chars().allMatch(Character::isLetterOrDigit);
        return token
                || letter && digit && sign && word.length() <= LONGEST
                || Arrays.stream(word.split("[_-]")).anyMatch(Credentials::random);
    }

    /** Small and capital letters and figures mixed at length, as programs make their keys. */
    private static boolean random(String part) {
        return part.length() >= 16
                && part.chars().allMatch(it -> Character.isLetterOrDigit(it))
                && part.chars().anyMatch(Character::isDigit)
                && part.chars().anyMatch(Character::isLowerCase)
                && part.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean card(String text) {
        return CARD.matcher(text)
                .results()
                .map(it -> it.group().replaceAll("\\D", ""))
                .anyMatch(it -> ISSUED.matcher(it).matches() && Luhn.fits(it));
    }

    private static boolean account(String text) {
        return IBAN.matcher(text).results().anyMatch(it -> iban(it.group().replace(" ", "")));
    }

    /** ISO 13616: the first four go to the end, letters count from 10, the remainder by 97 is one. */
    public static boolean iban(String number) {
        int rest = 0;
        for (char c : (number.substring(4) + number.substring(0, 4)).toCharArray()) {
            int value = Character.getNumericValue(c);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }
}
