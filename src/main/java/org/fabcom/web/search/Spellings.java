package org.fabcom.web.search;

import module java.base;
import org.springframework.stereotype.Component;

/** For rooms that look for things by words: what was typed, term by term, with the synonyms of the house. Thread-safe. */
@Component
public class Spellings {

    private final Synonyms synonyms;

    Spellings(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** Each term folded, as it was typed first; words that only join are left out. */
    public List<List<String>> of(String typed) {
        return Sentence.of(typed, synonyms.known()).terms().stream()
                .map(Sentence.Term::spellings)
                .toList();
    }
}
