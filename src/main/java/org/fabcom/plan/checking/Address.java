package org.fabcom.plan.checking;

import module java.base;

/**
 * The address of a person as it is compared: case, blanks of any kind, signs that nobody sees and a dot at the end make no
 * other address of it. What stands behind a plus sign does (RFC 5321 leaves the meaning to the host): {@link #bare}.
 */
record Address(String text) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}_][^\\s\\p{Z}\\p{C}@,;<>:]*@[^\\s\\p{Z}\\p{C}@,;<>]+\\.[^\\s\\p{Z}\\p{C}@,;<>]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}.]+$");

    /** Empty if this is no address. */
    static Optional<Address> of(String typed) {
        if (typed.length() > LONGEST * 2) return Optional.empty();
        var bare = AROUND.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("");
        var text = Normalizer.normalize(bare, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^mailto:", "");
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) return Optional.empty();
        int at = text.indexOf('@');
        return Optional.of(new Address(text.substring(0, at + 1) + host(text.substring(at + 1))));
    }

    private static String host(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return name;
        }
    }

    /** Without what stands behind a plus sign. */
    String bare() {
        int plus = text.indexOf('+');
        int at = text.indexOf('@');
        return plus > 0 && plus < at ? text.substring(0, plus) + text.substring(at) : text;
    }
}
