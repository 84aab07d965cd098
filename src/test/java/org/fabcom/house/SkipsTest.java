package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** A test that is left out tells nothing: none is, for want of a program or a setting. */
class SkipsTest {

    private static final Path TESTS = Path.of("src/test/java");

    /** Real files of others lie beside the repository and never in it; what measures is started by hand. */
    private static final Pattern MAY = Pattern.compile("SharedFolder.java|.*Bench.java");

    private static final Pattern LEAVES_OUT = Pattern.compile(
            "import (static )?(org\\.junit\\.jupiter\\.api\\.(Assumptions|Disabled|condition)|org\\.assertj\\.core\\.api\\.Assumptions"
                    + "|org\\.opentest4j\\.TestAborted)");

    @Test
    void only_tests_that_want_real_files_of_others_may_be_left_out() throws IOException {
        for (var file : WordsTest.files(TESTS, ".java")) {
            if (MAY.matcher(file.getFileName().toString()).matches()) continue;
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(LEAVES_OUT);
        }
    }
}
