package org.fabcom.agenda.organising;

import module java.base;

/** The sheet to sign. */
public record SignInSheetView(
        String title, String organiser, String when, String place, List<String> names, int emptyLines) {}
