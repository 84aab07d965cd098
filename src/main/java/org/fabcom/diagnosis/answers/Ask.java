package org.fabcom.diagnosis.answers;

import module java.base;

/** A question about one tool: its letter in the address, and what an answer must look like. */
public enum Ask {
    SEATS('s', 0, 100_000),
    OWNER('o', List.of("e", "p", "f", "u")),
    PAYER('g', List.of("n", "e", "p", "u")),
    PAID('a', 2, 1_000_000),
    HOURS('h', 2, 744),
    PAYMENTS('y', 0, 10_000_000),
    AVERAGE('v', 2, 100_000),
    DEPENDANTS('d', 0, 10_000),
    PLAN('f');

    private final char letter;
    private final int decimals;
    private final long most;
    private final List<String> choices;

    Ask(char letter, int decimals, long most) {
        this.letter = letter;
        this.decimals = decimals;
        this.most = most;
        this.choices = List.of();
    }

    Ask(char letter, List<String> choices) {
        this.letter = letter;
        this.decimals = -1;
        this.most = -1;
        this.choices = choices;
    }

    Ask(char letter) {
        this(letter, List.of());
    }

    char letter() {
        return letter;
    }

    /** The name of its field for the tool at this place. */
    public String field(int place) {
        return letter + String.valueOf(place);
    }

    public List<String> choices() {
        return choices;
    }

    int decimals() {
        return decimals;
    }

    long most() {
        return most;
    }

    static Optional<Ask> of(char letter) {
        return Arrays.stream(values()).filter(it -> it.letter == letter).findFirst();
    }
}
