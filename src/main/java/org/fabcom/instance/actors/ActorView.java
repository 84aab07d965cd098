package org.fabcom.instance.actors;

import module java.base;

/** The public page of an organisation. {@code edit} is empty for all but its referents. */
public record ActorView(
        String name,
        String crafts,
        String commune,
        List<String> words,
        String site,
        List<ListView> lists,
        List<LinkView> relations,
        List<LinkView> ended,
        String saidOn,
        boolean published,
        String edit) {

    /** What it uses, offers or needs: its own words, then lines of other rooms. */
    public record ListView(String title, String own, List<LinkView> lines) {}

    /** A line with the page that says more; {@code url} may be empty. */
    public record LinkView(String url, String label, String note) {}
}
