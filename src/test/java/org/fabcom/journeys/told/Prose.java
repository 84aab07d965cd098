package org.fabcom.journeys.told;

import module java.base;

/** A story as it is written: its sentences, with the line they stand on, and what it says is refused. */
record Prose(Path file, List<Sentence> sentences) {

    static final Path FOLDER = Path.of("docs", "stories");

    private static final Pattern REFUSED = Pattern.compile("(?:Refusé, par la page|c’est refusé)[^«]*: « ([^»]+) »");

    /** One line of the story. */
    record Sentence(int line, String text) {}

    static Prose of(String name) {
        var file = FOLDER.resolve(name + ".md");
        try {
            var sentences = new ArrayList<Sentence>();
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                var text = plain(lines.get(i));
                if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith(">"))
                    sentences.add(new Sentence(i + 1, text));
            }
            return new Prose(file, sentences);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sentences with which the house refuses something in this story. */
    List<String> refusals() {
        return sentences.stream()
                .map(it -> REFUSED.matcher(it.text()))
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .toList();
    }

    /** With plain spaces. */
    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
