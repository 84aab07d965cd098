package org.fabcom.imports.reading;

import org.fabcom.web.render.LocalizedText;

/** A file that is not in its format at all; the sentence names line and column where they are known (statement C6). */
public final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText sentence;

    /** Of this key in the bundles, with what stands in it. */
    public BrokenFile(String key, Object... args) {
        this(LocalizedText.of(key, args));
    }

    BrokenFile(LocalizedText sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    static BrokenFile at(String format, int line, int column) {
        return new BrokenFile("imports.said.broken.at", format, String.valueOf(line), String.valueOf(column));
    }

    public LocalizedText sentence() {
        return sentence;
    }
}
