package org.fabcom.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.ProcessorTime;
import org.junit.jupiter.api.Test;

/** A short text in YAML is read once, and says what a long one with the same in it says. */
class ShortYamlTest {

    private static final String[] PARTS = {
        "a",
        "b: ",
        ": ",
        ":",
        "- ",
        "-",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\n",
        "\n  ",
        "\n    ",
        "\"x\"",
        "'y'",
        "\"",
        "'",
        "#",
        " # c",
        "https://exemple.fr/",
        "é",
        "|\n",
        ">\n",
        "!t ",
        "&x ",
        "*x",
        "---\n",
        "...\n",
        "%A\n",
        "1",
        "~",
        "\t",
        "@",
        "`"
    };

    private static final String LONG = "# " + "x".repeat(5_000) + "\n";

    private static String read(String text) {
        try {
            return "read " + Reading.yaml(text);
        } catch (BrokenFile broken) {
            return "broken";
        }
    }

    @Test
    void it_is_read_as_a_long_one_is() {
        var random = new Random(7);
        int broken = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) text.append(PARTS[random.nextInt(PARTS.length)]);
            var said = read(text.toString());
            assertThat(said).as(text.toString()).isEqualTo(read(LONG + text));
            if (said.equals("broken")) broken++;
        }
        assertThat(broken).isBetween(1_000, 19_000);
    }

    @Test
    void what_is_too_deep_is_refused_however_short() throws BrokenFile {
        assertThat(Reading.yaml("[".repeat(39) + "]".repeat(39))).isNotNull();
        for (var it : new String[] {"[", "{a: ", "- ", "? ", "[\"a\":", "{? ", "- - "})
            for (int depth : new int[] {41, 60, 1_000})
                assertThat(read(it.repeat(depth))).as(it + depth).isEqualTo("broken");
    }

    /** A value of four million letters took seven seconds, one of eight four times as long. */
    @Test
    void a_long_value_costs_no_more_than_its_letters() {
        var text = "a: " + "x".repeat(4_000_000);
        assertThat(ProcessorTime.of(() -> assertThat(read(text)).hasSizeGreaterThan(4_000_000)))
                .isLessThan(3_000);
    }
}
