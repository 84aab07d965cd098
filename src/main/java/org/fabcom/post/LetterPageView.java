package org.fabcom.post;

import module java.base;

/** One letter, readable; each of its lines is text or an address of ours to follow. */
public record LetterPageView(
        String backUrl, String recipient, String subject, String created, List<Line> lines, List<String> attached) {

    /** {@code path} is empty for text. */
    public record Line(String text, String path) {}
}
