package org.fabcom.agenda.organising;

import java.util.List;

/** The sheet to sign. */
public record SignInSheetView(
        String title, String organiser, String when, String place, List<String> names, int emptyLines) {}
