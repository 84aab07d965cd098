package org.fabcom.diagnosis.result;

import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.links.ShortLinks;
import org.fabcom.diagnosis.result.ResultView.KeptView;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be shown: what was answered and found, its path, what keeping it added, its short address on paper, and the
 * number that could not be read.
 */
public record ShownSheet(
        Diagnosis diagnosis,
        Answers answers,
        String self,
        boolean example,
        @Nullable KeptView kept,
        ShortLinks.@Nullable Link link,
        @Nullable Misread misread) {

    /** Where one that was just computed is shown. */
    public static final String PATH = "/faire-le-point/resultat";

    /** An answer that is no number of its field: the field, what was typed, and why not. */
    public record Misread(String field, String typed, String why) {}
}
