package org.fabcom.commons.shelf;

import java.util.List;

/** Some of {@code total} published plans. {@code figures}: what all of them say together, or empty. */
public record StoriesView(List<StoryLine> lines, int total, String figures) {

    public record StoryLine(String url, String title, String setting, String ended) {}
}
