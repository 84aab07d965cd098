package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;

/** What every room brings, checked for each room that stands: a new one inherits all of it. */
class RoomConformanceTest {

    private static final Path CODE = Path.of("src/main/java/org/fabcom");

    /** Of all rooms, counted once. */
    private static final long ALL_LINES = lines(CODE);

    static List<String> rooms() {
        return House.rooms();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void says_in_a_paragraph_what_it_owns(String room) throws Exception {
        var source = Files.readString(CODE.resolve(room).resolve("package-info.java"));
        assertThat(source).startsWith("/**");
        assertThat(source.substring(0, source.indexOf("*/")).length())
                .as("words of the paragraph")
                .isGreaterThan(100);
        var info = Class.forName("org.fabcom." + room + ".package-info");
        assertThat(info.getAnnotation(ApplicationModule.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void marks_every_package_against_nulls(String room) throws Exception {
        try (Stream<Path> walk = Files.walk(CODE.resolve(room))) {
            for (var folder : walk.filter(Files::isDirectory).toList()) {
                if (javaFiles(folder) == 0) continue;
                var name = "org.fabcom." + CODE.relativize(folder).toString().replace('/', '.') + ".package-info";
                assertThat(Class.forName(name).getAnnotation(NullMarked.class))
                        .as(name)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void has_packages_that_fit_in_the_eye(String room) throws IOException {
        try (Stream<Path> walk = Files.walk(CODE.resolve(room))) {
            for (var folder : walk.filter(Files::isDirectory).toList()) {
                assertThat(javaFiles(folder))
                        .as("files in " + CODE.relativize(folder))
                        .isLessThanOrEqualTo(20);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void takes_no_more_than_an_eighth_of_the_house(String room) {
        assertThat(100.0 * lines(CODE.resolve(room)) / ALL_LINES)
                .as("per cent of the house")
                .isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void has_its_page_in_the_documents(String room) {
        assertThat(Path.of("docs/modules", room + ".md")).isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void writes_only_in_its_own_schema(String room) throws IOException {
        for (var file : Migrations.of(room)) {
            var sql = Files.readString(file).replaceAll("--.*", "");
            var others = rooms().stream().filter(it -> !it.equals(room)).toList();
            for (var other : others) {
                assertThat(sql.toLowerCase())
                        .as(file.toString())
                        .doesNotContainPattern("(create|alter|drop) table (if (not )?exists )?" + other + "\\.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void shows_records_named_views_and_only_those_to_templates(String room) {
        var views = ClassFiles.named().keySet().stream()
                .filter(it ->
                        it.endsWith("View") && House.room(House.packageOf(it)).equals(room))
                .map(RoomConformanceTest::loaded)
                .filter(it -> it.getSimpleName().endsWith("View") && Modifier.isPublic(it.getModifiers()));
        assertThat(views).allMatch(Class::isRecord, "views are records");
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, RoomConformanceTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static long lines(Path folder) {
        try {
            long lines = 0;
            for (var file : WordsTest.files(folder, ".java"))
                lines += Files.readAllLines(file).size();
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long javaFiles(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(it -> it.toString().endsWith(".java") && !it.endsWith("package-info.java"))
                    .count();
        }
    }
}
