package org.fabcom.web.search;

/** Port: the keepers' own lines of synonyms, beside those of {@code search/synonyms.txt}. */
public interface OwnSynonyms {

    String lines();
}
