package org.fabcom.imports;

import org.fabcom.web.render.Sentence;

/** The whole source is not what it should be; the sentence says why and what to do. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** Of this key in the bundles, with what stands in it. */
    public UnreadableSource(String key, Object... args) {
        this(Sentence.of(key, args));
    }

    public UnreadableSource(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
