package org.fabcom.talk.pages;

import module java.base;

/** Plain text as a page shows it: paragraphs, lines, and the addresses of sites as links. No markup is ever read. */
final class Prose {

    /** An address up to a blank, without the punctuation that ends the sentence around it. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"«»]*[^\\s<>\"«».,;:!?()\\[\\]…’]");

    private Prose() {}

    /** Paragraphs of lines of pieces. */
    static List<List<List<PieceView>>> of(String text) {
        if (text.isBlank()) return List.of();
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(paragraph -> paragraph.lines().map(Prose::pieces).toList())
                .toList();
    }

    private static List<PieceView> pieces(String line) {
        var pieces = new ArrayList<PieceView>();
        var links = LINK.matcher(line);
        int at = 0;
        while (links.find()) {
            if (links.start() > at) pieces.add(new PieceView(line.substring(at, links.start()), null));
            pieces.add(new PieceView(links.group(), links.group()));
            at = links.end();
        }
        if (at < line.length()) pieces.add(new PieceView(line.substring(at), null));
        return pieces;
    }
}
