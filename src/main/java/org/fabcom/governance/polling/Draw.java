package org.fabcom.governance.polling;

import module java.base;

/** Lots that everybody draws again: the seed as a number, divided by how many are equal; the rest is the place in the list. */
final class Draw {

    private Draw() {}

    /** Letters and digits of what was published, small: however it is spelled, it draws the same. */
    static String normal(String published) {
        return Normalizer.normalize(published, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** @param seed hexadecimal */
    static String of(List<String> equal, String seed) {
        return equal.get(
                new BigInteger(seed, 16).mod(BigInteger.valueOf(equal.size())).intValueExact());
    }
}
