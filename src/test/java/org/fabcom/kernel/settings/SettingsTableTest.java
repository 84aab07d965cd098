package org.fabcom.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.console.Console;
import org.junit.jupiter.api.Test;

/** The table of settings is written from the program: {@code mvn test -Dtest=SettingsTableTest -Dwrite=true}. */
class SettingsTableTest {

    private static final Path TABLE = Path.of("docs/settings.md");
    private static final Pattern NAME = Pattern.compile("FABCOM_[A-Z_]*[A-Z]");

    @Test
    void the_table_says_what_the_program_reads() throws IOException {
        if (Boolean.getBoolean("write")) Files.writeString(TABLE, table());
        assertThat(Files.readString(TABLE)).isEqualTo(table());
    }

    @Test
    void the_manual_and_the_script_name_no_setting_that_is_not_in_it() throws IOException {
        for (var file : new String[] {"docs/hosting.md", "docs/hosting-en.md", "README.md", "README.fr.md", "fabcom"}) {
            if (!Files.exists(Path.of(file))) continue;
            assertThat(NAME.matcher(Files.readString(Path.of(file)))
                            .results()
                            .map(it -> it.group())
                            .filter(it -> !it.equals("FABCOM_SMTP"))
                            .filter(it -> Setting.named(it).isEmpty()))
                    .as(file)
                    .isEmpty();
        }
    }

    private static String table() {
        return """
                # Réglages · Settings

                Variables d’environnement, ou lignes de `fabcom.properties` à côté du programme ; l’environnement l’emporte. Un nom inconnu ou une valeur impossible arrête le départ avec une phrase.
                Environment variables, or lines of `fabcom.properties` beside the program; the environment wins. An unknown name or an impossible value ends the start with one sentence.

                Ce tableau est écrit par le programme (`SettingsTableTest`). · The program writes this table.

                | | sans lui · absent | français | English |
                |---|---|---|---|
                """ + Arrays.stream(Setting.values()).map(SettingsTableTest::row).collect(Collectors.joining());
    }

    private static String row(Setting it) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        it.name(),
                        it.usual().isEmpty() ? "–" : "`" + it.usual() + "`",
                        Console.t(Locale.FRENCH, "console.setting." + it.name()),
                        Console.t(Locale.ENGLISH, "console.setting." + it.name()));
    }
}
