package org.fabcom.imports;

import org.fabcom.web.render.LocalizedText;

/** The whole source is not what it should be; the sentence says why and what to do. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText sentence;

    /** Of this key in the bundles, with what stands in it. */
    public UnreadableSource(String key, Object... args) {
        this(LocalizedText.of(key, args));
    }

    public UnreadableSource(LocalizedText sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public LocalizedText sentence() {
        return sentence;
    }
}
