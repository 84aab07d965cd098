package org.fabcom.places.intake;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.Plain;

/** What was put right in one row, in sentences, in the order in which it was seen. */
final class Notes {

    private static final int LONGEST = 120;

    private final List<String> said = new ArrayList<>();

    void say(String sentence) {
        said.add(sentence);
    }

    /** « x » écrit « y ». */
    void rewritten(String field, String before, String after) {
        say(field + " : « " + cut(before) + " » écrit « " + cut(after) + " ».");
    }

    void left(String field, String what, String why) {
        say(field + " : « " + cut(what) + " » laissé de côté, " + why + ".");
    }

    List<String> said() {
        return List.copyOf(said);
    }

    static String cut(String text) {
        return Plain.clipped(text, LONGEST + 1);
    }
}
