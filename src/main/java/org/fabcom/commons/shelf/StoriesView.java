package org.fabcom.commons.shelf;

import module java.base;

/** Some of {@code total} published plans. {@code figures}: what all of them say together, or empty. */
public record StoriesView(List<StoryLine> lines, int total, String figures) {

    public record StoryLine(String url, String title, String setting, String ended) {}
}
