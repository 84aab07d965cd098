package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.workshops.Workshop;

/** A line of {@code demo/workshops.yml}. */
record InventedWorkshop(
        String title,
        Workshop.Level level,
        List<String> themes,
        String programme,
        List<String> aims,
        String bring,
        String provided,
        List<String> before,
        List<String> after) {

    Workshop workshop() {
        return new Workshop(level, themes, programme, aims, bring, provided);
    }

    /** « 112 »: 1, 1 and 2. */
    static List<Integer> degrees(String word) {
        return word.chars().mapToObj(it -> it - '0').toList();
    }
}
