package org.fabcom.people;

import module java.base;

/**
 * A mail address as its owner writes it, in the one form by which accounts are looked up and tries are counted: what looks
 * the same (full-width letters, marks without width, another case, a domain in xn--) is one.
 */
public record Email(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64; // RFC 5321 §4.5.3.1.1
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s,;<>\"()\\p{Cntrl}]+@[^@\\s,;<>\"()\\p{Cntrl}.]+(\\.[^@\\s,;<>\"()\\p{Cntrl}.]+)+");

    /** Before the at sign: RFC 5322 dot-atom. Quoted and non-ASCII ones exist on paper; hardly any server takes them. */
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F\\u034F\\u115F\\u1160\\u3164\\uFFA0]");

    /** Wider than {@link #read}: what was kept by earlier versions can still be read from the base. */
    public Email {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) throw new IllegalArgumentException("email");
    }

    /** Empty when no letter could be sent there. */
    public static Optional<Email> read(String typed) {
        if (typed.length() > 4 * LONGEST) return Optional.empty();
        var visible = INVISIBLE.matcher(typed).replaceAll("").strip();
        var text = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(text.substring(0, at)).matches()) return Optional.empty();
        return domain(text.substring(at + 1))
                .map(it -> text.substring(0, at + 1) + it)
                .filter(it -> it.length() <= LONGEST && SHAPE.matcher(it).matches())
                .map(Email::new);
    }

    /** By which accounts are told apart and tries are counted. */
    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }

    /** As people write it; its case stays, since it is shown. */
    private static Optional<String> domain(String typed) {
        try {
            var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES);
            if (!ascii.contains(".") || ascii.length() > 253) return Optional.empty();
            return Optional.of(
                    ascii.equalsIgnoreCase(typed)
                                    && !ascii.toLowerCase(Locale.ROOT).contains("xn--")
                            ? typed
                            : IDN.toUnicode(ascii));
        } catch (IllegalArgumentException | IndexOutOfBoundsException impossible) {
            return Optional.empty();
        }
    }
}
