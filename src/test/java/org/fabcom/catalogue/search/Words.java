package org.fabcom.catalogue.search;

import module java.base;

/** Words at random, and the errors fingers make. */
final class Words {

    private Words() {}

    static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append(letter(random));
        return word.toString();
    }

    /** One error: a letter left out, added, replaced, or swapped with its neighbour. */
    static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter(random) + word.substring(at);
            case 2 -> word.substring(0, at) + letter(random) + word.substring(at + 1);
            default -> {
                int left = Math.min(at, word.length() - 2);
                yield word.substring(0, left) + word.charAt(left + 1) + word.charAt(left) + word.substring(left + 2);
            }
        };
    }

    private static char letter(Random random) {
        return (char) ('a' + random.nextInt(26));
    }
}
