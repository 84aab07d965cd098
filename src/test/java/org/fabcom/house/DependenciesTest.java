package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void every_dependency_has_its_line_of_reason() throws IOException {
        var reasons = Files.readString(Path.of("docs/dependencies.md"));
        var without = new ArrayList<String>();
        var pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        for (var it : pom.select("project > dependencies > dependency > artifactId")) {
            if (!reasons.contains("`" + it.text() + "`")) without.add(it.text());
        }
        assertThat(without).isEmpty();
    }

    /** How long ago is said by the page and not tested: no build fails because time passes. */
    @Test
    void every_line_says_when_its_newest_release_was_looked_at() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/dependencies.md")).stream()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| artefact"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(25).allSatisfy(row -> {
            var cells = row.split("\\|");
            var day = LocalDate.parse(cells[cells.length - 1].strip());
            assertThat(day)
                    .as(row)
                    .isBetween(
                            LocalDate.of(2026, 11, 28),
                            LocalDate.now(ZoneOffset.UTC).plusDays(1));
        });
    }

    /** What the build does not resolve is written by hand: at the versions that are really there. */
    @Test
    void what_is_carried_is_listed_at_its_version() throws IOException {
        var list = Files.readString(Path.of("src/main/resources/META-INF/sbom/carried.cdx.json"));
        var pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        var postgres = pom.select("properties > postgres-binaries\\.version").text();
        var htmx = Files.readString(Path.of("src/main/resources/static/htmx.js"));
        var lucide = Files.readString(Path.of("src/main/resources/web/icons.LICENSE.txt"));
        assertThat(list).contains("pkg:generic/postgresql@" + postgres.replaceFirst("\\.0$", "") + "\"");
        assertThat(list).contains("pkg:npm/htmx.org@" + first("version:\"([0-9.]+)\"", htmx) + "\"");
        assertThat(list).contains("pkg:npm/lucide-static@" + first("lucide-static ([0-9.]+)\\)", lucide) + "\"");
        for (var folder : List.of("static", "paper")) {
            try (var files = Files.list(Path.of("src/main/resources", folder))) {
                for (var file : files.filter(it -> it.toString().matches(".*\\.(ttf|woff2?|otf)"))
                        .toList()) assertThat(list).contains(folder + "/" + file.getFileName());
            }
        }
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
