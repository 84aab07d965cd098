package org.fabcom.imports.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.imports.Pebbles;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Refused;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FabComTest
class ImportCommandTest {

    private final ImportCommand command;
    private final WithdrawCommand withdraw;

    @TempDir
    private Path folder;

    ImportCommandTest(ImportCommand command, WithdrawCommand withdraw) {
        this.command = command;
        this.withdraw = withdraw;
    }

    @BeforeAll
    static void layOut() {
        Pebbles.layOut();
    }

    private record Said(int exit, List<String> lines) {}

    private static Said run(Command command, String... args) {
        var before = System.out;
        var out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            int exit = command.run(List.of(args));
            return new Said(exit, out.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(before);
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("beach.pebbles"), text).toString();
    }

    @Test
    void the_last_line_holds_the_counts_and_the_first_the_identifier() throws IOException {
        var said = run(command, "pebbles", file("grey 3\nred 0"));
        assertThat(said.exit()).isZero();
        assertThat(said.lines().getLast()).isEqualTo("read=2 created=1 updated=0 unchanged=0 aside=1 errors=0");
        var id = said.lines().getFirst().replaceAll(".* ", "");
        assertThat(run(withdraw, id).exit()).isZero();
        assertThatThrownBy(() -> run(withdraw, id)).isInstanceOf(Refused.class).hasMessageContaining("déjà retiré");
    }

    @Test
    void errors_end_with_1() throws IOException {
        assertThat(run(command, "pebbles", file("grey x"), "--rehearse").exit()).isEqualTo(1);
        assertThat(run(command, "pebbles", file("stone")).exit()).isEqualTo(1);
    }

    @Test
    void a_folder_is_read_too() throws IOException {
        file("blue 3");
        assertThat(run(command, "--rehearse", "pebbles", folder.toString())
                        .lines()
                        .getLast())
                .startsWith("read=1 created=1");
    }

    @Test
    void wrong_use_is_refused_with_one_sentence_that_names_the_kinds() {
        assertThatThrownBy(() -> run(command, "rubble", "x"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("pebbles");
        assertThatThrownBy(() -> run(command, "pebbles"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("pebbles");
        assertThatThrownBy(() -> run(command, "pebbles", "/there/is/nothing"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("/there/is/nothing");
        assertThatThrownBy(() -> run(withdraw, "not-an-id")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run(withdraw)).isInstanceOf(Refused.class);
    }
}
