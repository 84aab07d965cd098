package org.fabcom.imports;

/** The whole source is not what it should be; the message says in one sentence why and what to do, in French. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableSource(String sentence) {
        super(sentence);
    }
}
