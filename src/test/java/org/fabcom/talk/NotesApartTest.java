package org.fabcom.talk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Internal notes stay in this room: whatever another room makes (page, feed, export, mail, API) can't reach them by accident. */
class NotesApartTest {

    @Test
    void no_other_room_reads_the_tables_of_threads() throws IOException {
        try (var walk = Files.walk(Path.of("src/main/java/org/fabcom"))) {
            var others = walk.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.toString().contains("/talk/"))
                    .toList();
            assertThat(others).isNotEmpty();
            for (var file : others)
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(from|join|into|update) talk\\.");
        }
    }

    /** Whoever calls a class names it: only classes that name this one are read. */
    @Test
    void no_other_room_asks_for_notes() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fabcom.talk..")
                .should()
                .callMethod(Threads.class, "notes", Subject.class)
                .check(new ClassFileImporter().importPaths(naming("org/fabcom/talk/Threads")));
    }

    private static List<Path> naming(String name) throws IOException {
        try (var walk = Files.walk(Path.of("target/classes/org/fabcom"))) {
            var naming = new ArrayList<Path>();
            for (var it :
                    walk.filter(file -> file.toString().endsWith(".class")).toList())
                if (Files.readString(it, StandardCharsets.ISO_8859_1).contains(name)) naming.add(it);
            return naming;
        }
    }

    @Test
    void each_shelf_names_its_own_tables_only() throws IOException {
        var shelf = Files.readString(Path.of("src/main/java/org/fabcom/talk/ThreadShelf.java"));
        assertThat(shelf.split("\"talk\\.note\"", -1))
                .as("named once, where the shelf is chosen")
                .hasSize(2);
        assertThat(shelf.split("\"talk\\.message\"", -1)).hasSize(2);
    }
}
