package org.fabcom.people.contacts;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** A phone number as people write it: digits in groups, perhaps a plus before them. */
public final class Phone {

    private static final int LONGEST = 40;

    /** What a form carries once it was asked about a number: sent again as it is, it is meant. */
    private static final String SURE = "-sur";

    /** Digits of a number of this country, the nought in front counted. */
    private static final int NATIONAL = 10;

    private static final Pattern IN_WORDS =
            Pattern.compile("(?<![\\p{L}\\d+])(?:0[1-9](?:[ .\u00a0\u202f-]?\\d{2}){4}|(?:\\+|00)33["
                    + " .\u00a0\u202f-]?(?:\\(0\\))?[1-9](?:[ .\u00a0\u202f-]?\\d{2}){4})(?![\\p{L}\\d])");

    private Phone() {}

    /** The number as typed, blanks in order; empty text for none; nothing when it can't be a number. */
    public static Optional<String> read(String typed) {
        var text = typed.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        if (text.isEmpty()) return Optional.of("");
        var digits = text.replaceAll("[ .()/-]", "");
        return text.length() <= LONGEST && digits.matches("\\+?[0-9]{4,15}") ? Optional.of(text) : Optional.empty();
    }

    /** The first one that words hold. */
    public static Optional<String> in(String words) {
        return IN_WORDS.matcher(words)
                .results()
                .map(it -> it.group().replaceAll("[\u00a0\u202f]", " "))
                .findFirst();
    }

    /**
     * Whether a telephone or an address, perhaps with words, holds neither: what is more digits than letters is meant as a number,
     * and this one can't be read.
     */
    public static boolean broken(String reached) {
        long letters = reached.chars().filter(Character::isLetter).count();
        long digits = reached.chars().filter(Character::isDigit).count();
        return digits > letters
                && !reached.contains("@")
                && read(reached).isEmpty()
                && in(reached).isEmpty();
    }

    /** Words beside a number in the field of this name, without their brackets: the number alone stays there. */
    public static String apart(Form form, String name) {
        var typed = form.value(name).replaceAll("[\u00a0\u202f]", " ");
        var number = read(typed).isPresent() ? Optional.<String>empty() : in(typed);
        if (number.isEmpty()) return "";
        form.with(name, number.get());
        return typed.replace(number.get(), " ")
                .replaceAll("[()\\[\\],;:\\s]+", " ")
                .strip();
    }

    /** As a telephone takes it. */
    public static String dialled(String number) {
        return number.replaceAll("[^0-9+]", "");
    }

    /** Whether both ring the same telephone: 06 12 34 56 78 is +33 6 12 34 56 78. */
    public static boolean same(String one, String other) {
        return national(one).equals(national(other));
    }

    private static String national(String number) {
        return dialled(number).replaceFirst("^(?:\\+|00)330?", "0");
    }

    /**
     * How many digits a number of this country lacks, less than nought for those it has too many; nought where nobody can tell,
     * as for short numbers and those of elsewhere.
     */
    public static int lacking(String number) {
        var digits = dialled(number);
        if (digits.startsWith("+33"))
            return NATIONAL - 1 - digits.substring(3).replaceFirst("^0", "").length();
        if (digits.startsWith("0033"))
            return NATIONAL - 1 - digits.substring(4).replaceFirst("^0", "").length();
        return digits.matches("0[1-9][0-9]*") ? NATIONAL - digits.length() : 0;
    }

    /**
     * The field of this name; empty text for none. What is no number is refused; one with too few or too many digits is asked
     * about once.
     */
    public static String field(Form form, String name, int longest, Page page) {
        var number = read(form.line(name, page)).orElse(null);
        if (number == null || number.length() > longest) {
            form.reject(name, page.t("people.phone.wrong"));
            return "";
        }
        int lacking = lacking(number);
        if (lacking != 0 && !form.value(name + SURE).equals(number))
            form.with(name + SURE, number)
                    .ask(name, page.t(lacking > 0 ? "people.phone.few" : "people.phone.many", Math.abs(lacking)));
        return number;
    }
}
