package org.fabcom.imports.reading;

/** A file that is not in its format at all; the sentence names line and column where they are known (statement C6). */
public final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    public BrokenFile(String sentence) {
        super(sentence);
    }

    BrokenFile(String format, int line, int column) {
        super("Ce n’est pas du " + format + " lisible : ligne " + line + ", colonne " + column + ".");
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
