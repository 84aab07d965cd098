package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** Everything a person reads comes from the bundles, complete in French and in English. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern USED = Pattern.compile("page\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern JAVA_USED = Pattern.compile(
            "page\\.(?:t|redirect|redirectWithCare|redirectWithUndo)\\((?:[^()\"]*,)?\\s*\"([a-z][A-Za-z0-9-]*\\.[^\"/ ]+)\"\\s*[,)]");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(words("en").keySet()).isEqualTo(words("fr").keySet());
    }

    @Test
    void no_key_is_said_twice() throws IOException {
        var twice = new ArrayList<String>();
        for (var file : files(BUNDLES, ".properties")) {
            var seen = new TreeSet<String>();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int equals = line.indexOf('=');
                if (equals > 0
                        && !line.startsWith("#")
                        && !seen.add(line.substring(0, equals).strip())) {
                    twice.add(file.getFileName() + ": " + line.substring(0, equals));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    /** The terminal reads one bundle only: a check that found something, whose words stood elsewhere, fell instead of saying it. */
    @Test
    void words_of_the_terminal_stand_in_its_bundle() throws IOException {
        var elsewhere = new ArrayList<String>();
        for (var file : files(BUNDLES, ".properties"))
            if (!file.getFileName().toString().startsWith("console_"))
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8))
                    if (line.startsWith("console.")) elsewhere.add(file.getFileName() + ": " + line);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void apostrophes_are_typographic_and_every_pattern_can_be_formatted() throws IOException {
        for (var language : List.of("fr", "en")) {
            words(language).forEach((key, text) -> {
                assertThat(text).as(language + " " + key).doesNotContain("'").isNotBlank();
                assertThat(new MessageFormat(text, Locale.of(language)).format(new Object[] {2, 2, 2, 2, 2, 2}))
                        .as(key)
                        .isNotBlank();
            });
        }
    }

    @Test
    void french_punctuation_keeps_its_narrow_space() throws IOException {
        words("fr")
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContainPattern("[a-zà-ÿ0-9)] [;:!?»%€](?=\\s|$)")
                        .doesNotContainPattern("« "));
    }

    @Test
    void every_key_that_a_page_asks_for_exists() throws IOException {
        var known = words("fr").keySet();
        var missing = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".jte")) collect(file, USED, known, missing);
        for (var file : files(Path.of("src/main/java"), ".java")) collect(file, JAVA_USED, known, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_holds_literal_words() throws IOException {
        var literal = new TreeMap<String, String>();
        for (var file : files(TEMPLATES, ".jte")) {
            var rest = Templates.literals(Files.readString(file));
            if (!rest.isEmpty()) literal.put(TEMPLATES.relativize(file).toString(), String.join(" | ", rest));
        }
        assertThat(literal).isEmpty();
    }

    private static void collect(Path file, Pattern pattern, java.util.Set<String> known, TreeSet<String> missing)
            throws IOException {
        var matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) missing.add(file.getFileName() + ": " + matcher.group(1));
        }
    }

    private static TreeMap<String, String> words(String language) throws IOException {
        var words = new TreeMap<String, String>();
        for (var file : files(BUNDLES, "_" + language + ".properties")) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> words.put((String) key, (String) text));
        }
        return words;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(it -> Files.isRegularFile(it) && it.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
