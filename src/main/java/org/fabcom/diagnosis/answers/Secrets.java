package org.fabcom.diagnosis.answers;

import module java.base;
import org.fabcom.kernel.Credentials;

/** Recognises what should never be typed here (statement A15): what opens doors, and addresses of people. */
public final class Secrets {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]{2,}"),
            Pattern.compile("\\b0[1-9]([ .-]?\\d{2}){4}\\b|\\+33[ .-]?[1-9]([ .-]?\\d{2}){4}\\b"));

    private Secrets() {}

    public static boolean in(String text) {
        return Credentials.in(text)
                || SHAPES.stream().anyMatch(it -> it.matcher(text).find());
    }
}
