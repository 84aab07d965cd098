package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manuals of hosting quote is what the program says, and the commands they give are those there are. */
class ManualTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\\./fabcom ([a-z-]+)");
    private static final Pattern SEEN = Pattern.compile("(?m)^\\| (?:page )?«\u202f([^»]+)\u202f»");
    private static final Pattern OWN_FILE =
            Pattern.compile("/opt/fabcom/((?:docs|packaging|systemd)/[A-Za-z./-]*[A-Za-z])");

    private static final Map<String, String> FRENCH = Map.of(
            "ADDRESS-OF-THE-REPOSITORY", "ADRESSE-DU-DEPOT",
            "fabcom.before", "fabcom.avant",
            "fabcom.after", "fabcom.apres",
            "/before-", "/avant-",
            "fabcom-NEW-", "fabcom-NOUVELLE-",
            "trial", "essai",
            "backup@elsewhere", "sauvegarde@ailleurs",
            "/tmp/back", "/tmp/retour");

    @Test
    void each_message_that_the_manual_quotes_is_one_of_the_program() throws IOException {
        var said = new ArrayList<String>();
        for (var bundle : List.of("console", "web"))
            said.addAll(words(Path.of("src/main/resources/i18n/" + bundle + "_fr.properties")));
        var seen = SEEN.matcher(Files.readString(Path.of("docs/hosting.md")))
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(4);
        for (var it : seen) assertThat(said).as(it).anyMatch(text -> text.contains(it));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/hosting.md", "docs/hosting-en.md"})
    void each_command_of_the_manual_is_in_the_help_and_each_file_is_there(String manual) throws Exception {
        var text = Files.readString(Path.of(manual));
        var help = help();
        assertThat(COMMAND.matcher(text).results().map(it -> it.group(1)).distinct())
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(help).contains("./fabcom " + it));
        assertThat(OWN_FILE.matcher(text)
                        .results()
                        .map(it -> it.group(1).replaceFirst("^systemd", "packaging/systemd")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(Path.of(it)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/hosting.md", "docs/hosting-en.md"})
    void each_block_of_commands_is_read_by_the_shell(String manual) throws Exception {
        for (var block : BLOCK.matcher(Files.readString(Path.of(manual)))
                .results()
                .map(it -> it.group(1))
                .toList()) {
            var shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
            try (var in = shell.getOutputStream()) {
                in.write(block.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(shell.waitFor()).as(block).isZero();
        }
    }

    /** What follows one of them word by word ({@code packaging/follow}) has followed the other too. */
    @Test
    void each_block_of_the_english_manual_is_one_of_the_french() throws IOException {
        assertThat(blocks("docs/hosting-en.md")).hasSizeGreaterThan(10).isSubsetOf(blocks("docs/hosting.md"));
    }

    /** Without what is said beside a command, and names in the tongue of the reader put into French. */
    private static List<String> blocks(String manual) throws IOException {
        var text = Files.readString(Path.of(manual)).replaceAll(" +# .*", "");
        for (var it : FRENCH.entrySet()) text = text.replace(it.getKey(), it.getValue());
        return BLOCK.matcher(text).results().map(it -> it.group(1)).toList();
    }

    private static List<String> words(Path bundle) throws IOException {
        if (!Files.exists(bundle)) return List.of();
        var words = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            words.load(in);
        }
        return Stream.of(words.values().toArray()).map(String::valueOf).toList();
    }

    private static String help() throws IOException {
        var builder = new ProcessBuilder("./fabcom", "help").redirectErrorStream(true);
        builder.environment().put("LC_ALL", "fr_FR.UTF-8");
        try (var out = builder.start().getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
