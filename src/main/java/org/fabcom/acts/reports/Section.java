package org.fabcom.acts.reports;

import module java.base;

/** What a report may hold, in the order of a complete one; each with the groups of figures it draws. */
enum Section {
    SUMMARY,
    THEMES("alone", "themes"),
    TAGS("tags", "goals"),
    MONTHS("months"),
    AUDIENCE("genre", "age", "statut"),
    PLACES("places"),
    TERRITORIES("communes"),
    DEPARTMENTS("departments"),
    ORGANISATIONS("organisations"),
    LEFT("left"),
    ADOPTED("adopted"),
    ITEMS("items"),
    CASES("cases"),
    TEAM("mediators"),
    COORDINATION("coordination"),
    FORMER("former.age", "former.status");

    private final List<String> groups;

    Section(String... groups) {
        this.groups = List.of(groups);
    }

    List<String> groups() {
        return groups;
    }
}
