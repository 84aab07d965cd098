package org.fabcom.house;

import module java.base;

/** The migrations of a room. */
final class Migrations {

    private Migrations() {}

    static List<Path> of(String room) throws IOException {
        var folder = Path.of("src/main/resources/db/migration", room);
        return Files.isDirectory(folder) ? WordsTest.files(folder, ".sql") : List.of();
    }
}
