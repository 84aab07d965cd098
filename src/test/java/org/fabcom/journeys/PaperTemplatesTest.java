package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of paper, whatever their rows: each has a sheet that is validated, and headings in order. */
class PaperTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern HEADING = Pattern.compile("<h([1-6])");

    @Test
    void no_kind_of_paper_is_forgotten() throws Exception {
        var drawn = new TreeSet<String>();
        for (var it : files(TEMPLATES, ".jte"))
            if (text(it).contains("@template.web.pdf(") || it.toString().endsWith("paper.jte"))
                drawn.add(TEMPLATES.relativize(it).toString().replace(".jte", ""));
        assertThat(PapersTest.kinds()).containsExactlyElementsOf(drawn);
    }

    /** Whatever the rows: no template goes from a heading to one two steps below (PDF/UA-1 §7.4.2). */
    @ParameterizedTest
    @MethodSource("org.fabcom.journeys.PapersTest#kinds")
    void headings_go_down_step_by_step(String kind) {
        int before = 0;
        var headings = HEADING.matcher(text(TEMPLATES.resolve(kind + ".jte")));
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).as("%s, %s", kind, headings.group()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void one_place_makes_them() throws Exception {
        var made = Pattern.compile("org\\.apache\\.pdfbox|com\\.openhtmltopdf|\"Content-Type\", \"application/pdf");
        assertThat(files(SOURCES, ".java"))
                .filteredOn(it -> made.matcher(text(it)).find())
                .as("made there; what a made one carries is put into it, and read, where invoices are")
                .allMatch(it -> it.toString().startsWith("src/main/java/org/fabcom/web/print/")
                        || it.toString().startsWith("src/main/java/org/fabcom/billing/facturx/"));
    }

    private static List<Path> files(Path below, String end) throws IOException {
        try (var all = Files.walk(below)) {
            return all.filter(it -> it.toString().endsWith(end)).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
