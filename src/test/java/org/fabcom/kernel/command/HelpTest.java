package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FabComTest
class HelpTest {

    private final List<Command> commands;

    HelpTest(List<Command> commands) {
        this.commands = commands;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr_FR.UTF-8", "en_GB.UTF-8"})
    void the_script_names_every_command_in_both_languages(String language) throws Exception {
        var help = script(language, "help");
        commands.forEach(it -> assertThat(help).contains("./fabcom " + it.name()));
        for (var name : List.of("start", "demo", "test", "export", "backup", "restore", "bench")) {
            assertThat(help).contains("./fabcom " + name);
        }
    }

    @Test
    void an_unknown_command_is_refused_with_the_help() throws Exception {
        assertThat(script("fr_FR.UTF-8", "danser")).contains("Commande inconnue : danser", "./fabcom start");
    }

    private static String script(String language, String command) throws IOException {
        var builder = new ProcessBuilder("./fabcom", command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", language);
        try (var out = builder.start().getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
