package org.fabcom.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern ICON =
            Pattern.compile("web\\.icon\\(name = \"([a-z0-9-]+)\"|\\bicon = \"([a-z0-9-]+)\"");

    @Test
    void the_first_visit_stays_light() throws IOException {
        assertThat(zipped("fabcom.css")).isLessThanOrEqualTo(11_000);
        assertThat(zipped("fabcom.js")).isLessThanOrEqualTo(2_000);
        assertThat(Files.size(STATIC.resolve("bricolage-680.woff2"))).isLessThanOrEqualTo(15_000);
    }

    @Test
    void every_icon_that_a_template_names_is_drawn() throws IOException {
        var unknown = new TreeSet<String>();
        for (var file : templates()) {
            var used = ICON.matcher(Files.readString(file));
            while (used.find()) {
                var name = used.group(1) != null ? used.group(1) : used.group(2);
                if (!Icons.names().contains(name)) unknown.add(file.getFileName() + ": " + name);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void nothing_is_styled_or_scripted_inside_a_template() throws IOException {
        var inline = Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<script>");
        for (var file : templates()) {
            assertThat(inline.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    private static Iterable<Path> templates() throws IOException {
        try (var walk = Files.walk(TEMPLATES)) {
            return walk.filter(it -> it.toString().endsWith(".jte")).sorted().toList();
        }
    }

    private static int zipped(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(Files.readAllBytes(STATIC.resolve(name)));
        }
        return out.size();
    }
}
