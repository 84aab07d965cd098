package org.fabcom.market.listing;

import module java.base;

/** The catalogue on paper; {@code more}: how many did not fit. */
public record PaperView(String day, long total, long more, List<SectionView> sections) {

    /** A category with its posts. */
    public record SectionView(String path, List<PostLineView> lines) {}
}
