package org.fabcom.people.numbers;

import module java.base;

/** Number of a French association in the national register: W and 9 signs, the first three naming the prefecture's office. */
public record Rna(String number) implements Registration {

    private static final String PATTERN = "W[0-9][0-9A-Z][0-9]{7}";
    private static final int LENGTH = 10;

    public Rna {
        if (!number.matches(PATTERN)) throw new IllegalArgumentException("rna");
    }

    /** Reads what a person typed, whatever the case and the blanks. */
    public static NumberReading read(String typed) {
        var number = typed.replaceAll("[\\s\\u00a0\\u202f.\\-]", "").toUpperCase(Locale.ROOT);
        if (number.matches("[0-9]{9}")) number = "W" + number;
        if (!number.startsWith("W")) return new NumberReading.Refused("people.rna.letter", 0);
        if (number.length() < LENGTH) return new NumberReading.Refused("people.rna.missing", LENGTH - number.length());
        if (number.length() > LENGTH) return new NumberReading.Refused("people.rna.extra", number.length() - LENGTH);
        if (!number.matches(PATTERN)) return new NumberReading.Refused("people.rna.signs", 0);
        return new NumberReading.Read(new Rna(number));
    }
}
