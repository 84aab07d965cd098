package org.fabcom.house;

import module java.base;

/** Draws the rooms and their arrows for the documents; an arrow that another path implies is left out. */
final class Drawing {

    private Drawing() {}

    static String markdown() {
        var text = new StringBuilder(
                        "# The house, as it stands\n\nDrawn from the classes by `StructureTest`; an arrow reads “uses”. ")
                .append("Arrows that others imply are left out.\n\n```mermaid\nflowchart BT\n");
        var arrows = House.arrows();
        arrows.keySet().forEach(it -> text.append("  ").append(it).append('\n'));
        arrows.forEach((room, uses) -> direct(uses)
                .forEach(it -> text.append("  ")
                        .append(room)
                        .append(" --> ")
                        .append(it)
                        .append('\n')));
        text.append("```\n\n| room | uses |\n|---|---|\n");
        arrows.forEach((room, uses) ->
                text.append("| `%s` | %s |\n".formatted(room, uses.isEmpty() ? "–" : String.join(", ", uses))));
        return text.toString();
    }

    private static Set<String> direct(Set<String> uses) {
        var direct = new TreeSet<>(uses);
        for (var other : uses) direct.removeAll(House.reach(other));
        return direct;
    }
}
