package org.fabcom.founding.bank;

import module java.base;

/**
 * A column of the table that stands beside a sentence in the document.
 *
 * @param options what it takes, kept in French as all that is written on a path; none: any line
 * @param number a quantity, added up within its unit
 * @param causes takes one of the typed causes
 */
public record TableColumn(String fr, String en, List<BankText> options, boolean number, boolean causes) {

    /** What the file leaves out is empty. */
    public TableColumn {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** Longest text of a cell. */
    public static final int LONGEST = 200;

    /** As it is kept: a quantity without spaces, with a point. */
    public String kept(String typed) {
        return number ? typed.replace(" ", "").replace(',', '.') : typed;
    }

    /** Whether a cell may be kept so: a cause, a quantity that can be added up, one of the options, or any short text. */
    public boolean takes(String kept) {
        if (causes)
            return Arrays.stream(Cause.values()).anyMatch(it -> it.name().equals(kept));
        if (number) return kept.matches("[0-9]{1,12}([.][0-9]{1,2})?");
        return kept.length() <= LONGEST
                && (options.isEmpty() || options.stream().anyMatch(it -> it.fr().equals(kept)));
    }

    public String title(String language) {
        return language.equals("en") ? en : fr;
    }
}
