package org.fabcom.plan.checking;

import module java.base;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one after the other; of one that has no end only the beginning is held. */
final class TextLines implements Closeable {

    private static final int LONGEST = 100_000;

    private final BufferedReader letters;
    private boolean cut;
    private boolean returned;

    TextLines(Reader letters) {
        this.letters = new BufferedReader(letters);
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        var line = new StringBuilder();
        cut = false;
        int it = letters.read();
        if (it == '\n' && returned) it = letters.read();
        returned = false;
        if (it < 0) return null;
        for (; it >= 0 && it != '\n' && it != '\r'; it = letters.read())
            if (line.length() < LONGEST) line.append((char) it);
            else cut = true;
        returned = it == '\r';
        return line.toString();
    }

    /** Whether the last line was longer than what was given of it. */
    boolean cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
