package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
}
