package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

/** No sentence for people stands in import code (issue 15 §6): it says keys of the bundles. Words of files are listed. */
class SentencesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/fabcom");

    /** Compared with headings and cells: a file, a call in it ({@code >}), or one word ({@code |}). */
    private static final Path WORDS_OF_FILES = Path.of("src/test/resources/house/words-of-files.txt");

    private static final Pattern TELLS = Pattern.compile(
            "import org\\.fabcom\\.imports\\.(ImportKind|ImportReport|UnreadableSource|reading\\.(NotTaken|BrokenFile));");
    private static final Pattern FOR_PEOPLE = Pattern.compile("[À-ÿŒœ«’]|\\p{L}{2} \\p{L}{2}");
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.(import|said|fact)\\.[A-Za-z0-9.-]*[A-Za-z0-9]");

    /** What machines read, or those who keep this program; headings of files. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(.*\\.)?(sql|where|order|typed|exists|compile|matches|replaceAll|replaceFirst|split|ofPattern|body)|LOG\\..*"
                    + "|(IllegalArgument|IllegalState|IO)Exception|(.*\\.)?(value|cell|Heading)|MatchField\\.of");

    private static final Pattern SQL = Pattern.compile(
            "(?s)\\s*(select|insert|update|delete|with|from|where|and|or|set|values|on|order by|case|end|in|[a-z]+ in) .*|.* in \\(select .*");
    private static final Pattern TOLD = Pattern.compile("(.*\\.)?(NotTaken|Aside|UnreadableSource|BrokenFile)");

    /** A text in the code: the innermost call that it stands in, and whether it is its first argument. */
    private record Text(Path file, String call, boolean first, String words) {

        Stream<String> names() {
            var path = SOURCES.relativize(file);
            return Stream.of(path.toString(), path + " > " + call, toString());
        }

        @Override
        public String toString() {
            return SOURCES.relativize(file) + " | " + words;
        }
    }

    private final Messages messages = new Messages();

    @Test
    void no_sentence_for_people_stands_in_the_code_of_imports() throws IOException {
        var listed = Set.copyOf(Files.readAllLines(WORDS_OF_FILES));
        assertThat(texts().stream()
                        .filter(it -> FOR_PEOPLE.matcher(it.words()).find())
                        .filter(it -> !ELSEWHERE.matcher(it.call()).matches()
                                && !SQL.matcher(it.words()).matches())
                        .filter(it -> it.names().noneMatch(listed::contains))
                        .map(Text::toString))
                .isEmpty();
    }

    @Test
    void a_reason_is_a_key_and_each_key_is_said_in_both_languages() throws IOException {
        var said = new TreeSet<String>();
        for (var it : texts())
            if (it.first() && TOLD.matcher(it.call()).matches()
                    || KEY.matcher(it.words()).matches()) said.add(it.words());
        assertThat(said).hasSizeGreaterThan(100);
        for (var language : List.of("fr", "en"))
            assertThat(said.stream()
                            .filter(it -> messages.keys(language).stream()
                                    .noneMatch(key -> key.equals(it) || it.endsWith(".") && key.startsWith(it))))
                    .as(language)
                    .isEmpty();
    }

    @Test
    void what_imports_say_is_said_somewhere() throws IOException {
        var all = texts().stream()
                .map(Text::words)
                .filter(it -> it.contains(".import."))
                .collect(Collectors.toSet());
        assertThat(messages.keys("fr").stream()
                        .filter(it -> it.matches("(?!console|founding|imports|directory)[a-z]+\\.import\\..*"))
                        .filter(it -> !all.contains(it)
                                && all.stream().noneMatch(begun -> begun.endsWith(".") && it.startsWith(begun))))
                .isEmpty();
    }

    @Test
    void a_sentence_is_found_wherever_it_stands() {
        var file = SOURCES.resolve("It.java");
        assertThat(texts(file, "throw new NotTaken(/* (\" */ \"l’un\" + said(it, 'x') + \" ou l’autre\"); // \"non\""))
                .extracting(Text::words)
                .containsExactly("l’un", " ou l’autre");
        assertThat(texts(file, "db.sql(\"a b\").param(\"un\", of(2, \"c \\\" d\"));"))
                .extracting(Text::call)
                .containsExactly("db.sql", ".param", "of");
    }

    private static List<Text> texts() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .filter(it -> it.startsWith(SOURCES.resolve("imports")) || tells(it))
                    .flatMap(it -> sources(it).stream())
                    .flatMap(it -> texts(it, read(it)).stream())
                    .toList();
        }
    }

    private static boolean tells(Path folder) {
        return sources(folder).stream().anyMatch(it -> TELLS.matcher(read(it)).find());
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All of a source but comments, text blocks and characters. */
    private static List<Text> texts(Path file, String source) {
        var all = new ArrayList<Text>();
        var code = new StringBuilder();
        for (int i = 0; i < source.length(); ) {
            int end;
            if (source.startsWith("//", i)) end = after(source, "\n", i);
            else if (source.startsWith("/*", i)) end = after(source, "*/", i);
            else if (source.startsWith("\"\"\"", i)) end = after(source, "\"\"\"", i + 3);
            else if (source.charAt(i) == '"' || source.charAt(i) == '\'') {
                end = closed(source, i);
                if (source.charAt(i) == '"') all.add(text(file, code, source.substring(i + 1, end - 1)));
                code.append("\"\"");
            } else {
                end = i + 1;
                code.append(source.charAt(i));
            }
            i = end;
        }
        return all;
    }

    private static int after(String source, String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at + mark.length();
    }

    private static int closed(String source, int from) {
        int at = from + 1;
        while (source.charAt(at) != source.charAt(from)) at += source.charAt(at) == '\\' ? 2 : 1;
        return at + 1;
    }

    private static String called(StringBuilder code, int bracket) {
        int end = bracket;
        while (end > 0 && Character.isWhitespace(code.charAt(end - 1))) end--;
        int from = end;
        while (from > 0 && (Character.isJavaIdentifierPart(code.charAt(from - 1)) || code.charAt(from - 1) == '.'))
            from--;
        return code.substring(from, end);
    }

    private static Text text(Path file, StringBuilder code, String words) {
        int deep = 0;
        for (int i = code.length() - 1; i >= 0 && (deep > 0 || ";{}".indexOf(code.charAt(i)) < 0); i--) {
            if (code.charAt(i) == ')') deep++;
            if (code.charAt(i) == '(' && deep-- == 0)
                return new Text(file, called(code, i), code.substring(i + 1).isBlank(), words);
        }
        return new Text(file, "", false, words);
    }
}
