package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FabComTest
record HelpTest(List<Command> commands, List<ImportKind> kinds) {

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

    @Test
    void the_script_knows_every_kind_of_import() throws Exception {
        var known = Files.readAllLines(Path.of("fabcom")).stream()
                .filter(it -> it.startsWith("kinds="))
                .findFirst()
                .orElseThrow();
        assertThat(known.substring("kinds=".length()).replace("\"", "").split(" "))
                .containsExactlyInAnyOrderElementsOf(kinds.stream()
                        .map(ImportKind::name)
                        .filter(it -> !it.equals("pebbles")) // of the tests
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import places",
                "import places nulle-part.csv",
                "import danses .",
                "import places . encore",
                "import places . --mapping",
                "import places . --vite",
                "withdraw",
                "withdraw 12",
                "backup",
                "backup un deux",
                "restore",
                "restore nulle-part.zip",
                "export",
                "export un deux",
                "token",
                "token create",
                "token create --role x",
                "token create Robot --role",
                "token revoke",
                "token revoke 12",
                "token list encore",
                "retention vite",
                "person",
                "person invite a@example.org",
                "person admin",
                "person list encore",
                "danser"
            })
    void a_command_that_lacks_its_words_answers_before_anything_is_built(String line, @TempDir Path elsewhere)
            throws Exception {
        Files.copy(Path.of("fabcom"), elsewhere.resolve("fabcom"), StandardCopyOption.COPY_ATTRIBUTES);
        var words = new ArrayList<>(List.of("./fabcom"));
        words.addAll(List.of(line.split(" ")));
        var process = new ProcessBuilder(words)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).containsAnyOf("Usage", "ne se lit pas", "cannot be read", "inconnue", "Unknown");
        assertThat(elsewhere.resolve("build")).doesNotExist();
    }

    private static String script(String language, String command) throws IOException {
        var builder = new ProcessBuilder("./fabcom", command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", language);
        try (var out = builder.start().getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
