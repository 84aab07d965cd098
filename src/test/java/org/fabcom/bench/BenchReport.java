package org.fabcom.bench;

import module java.base;

/** What was measured, said aloud and kept as tables of a document. */
final class BenchReport {

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    void heads(String... cells) {
        row(cells);
        row(Arrays.stream(cells).map(it -> "---").toArray(String[]::new));
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    void line(String... lines) {
        for (var line : lines) {
            System.out.println(line);
            text.append(line).append('\n');
        }
    }

    static String seconds(Duration duration) {
        return number(duration.toMillis() / 1000.0);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
