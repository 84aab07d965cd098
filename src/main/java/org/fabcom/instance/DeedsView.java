package org.fabcom.instance;

import module java.base;

/** The deeds as the public reads them. */
public record DeedsView(Deeds deeds, String territory, Audit audit) {

    /** The answer; empty where the page says « inconnu ». */
    public String of(Question question) {
        return deeds.of(question);
    }

    public List<String> lines(Question question) {
        return Answering.lines(deeds.of(question));
    }
}
