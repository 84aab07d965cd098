package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;
import org.fabcom.places.standard.Hours;
import org.fabcom.talk.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A group that an expression repeats costs Java a piece of the stack each time: « a.a.a… » in an address ended in an error of the machine.
 * Repeated possessively ({@code )*+}, {@code )++}) it costs none.
 */
class LoopsTest {

    /** What is matched there is bounded before, or not of people. */
    private static final Set<String> BOUNDED = Set.of(
            "Credentials.java", "DatabaseUrl.java", "Email.java", "Fold.java", "Guide.java", "LicenceReading.java");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"");
    private static final Pattern LOOP = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");

    @Test
    void no_expression_repeats_a_group_without_an_end() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var it :
                    files.filter(file -> file.toString().endsWith(".java")).toList())
                if (LITERAL.matcher(Files.readString(it)).results().anyMatch(one -> loops(one.group())))
                    found.add(it.getFileName().toString());
        }
        found.removeAll(BOUNDED);
        assertThat(found).isEmpty();
    }

    private static boolean loops(String literal) {
        return (literal.contains("[") || literal.contains("\\\\"))
                && LOOP.matcher(literal).find();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void many_parts_are_read_like_few(int many) {
        for (var it : List.of(".a", "-a"))
            assertThatCode(() -> new Subject("a" + it.repeat(many), UUID.randomUUID()))
                    .doesNotThrowAnyException();
        assertThatCode(() -> Hours.read("Mo" + ",Mo".repeat(many) + " 10:00-12:00"))
                .doesNotThrowAnyException();
    }
}
