package org.fabcom.places.intake;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.LocalizedText.Heading;

/** What was put right in one row, in sentences, in the order in which it was seen. */
final class Notes {

    private static final int LONGEST = 120;

    private final List<LocalizedText> said = new ArrayList<>();

    void say(LocalizedText sentence) {
        said.add(sentence);
    }

    /** {@code field}: by its heading, or several with commas; {@code more}: what stands in the sentence behind it. */
    void say(String key, String field, Object... more) {
        var args = new ArrayList<>(List.of(headings(List.of(field.split(", ")))));
        args.addAll(Arrays.asList(more));
        say(new LocalizedText(key, args));
    }

    /** « x » écrit « y ». */
    void rewritten(String field, String before, String after) {
        say("places.import.rewritten", field, cut(before), cut(after));
    }

    /** {@code why}: the key of the reason. */
    void left(String field, String what, String why, Object... args) {
        say("places.import.left", field, cut(what), LocalizedText.of(why, args));
    }

    List<LocalizedText> said() {
        return List.copyOf(said);
    }

    static Object headings(List<String> names) {
        return LocalizedText.joined(
                "imports.said.list", names.stream().map(Heading::new).toList());
    }

    static String cut(String text) {
        return Plain.clipped(text, LONGEST + 1);
    }
}
