package org.fabcom.web;

/** Port: the instance says its name, its languages and its colours. Asked on each page, so the answer is kept in memory. */
public interface SiteSource {
    Site site();
}
