package org.fabcom.web.look;

import java.util.List;
import java.util.function.Function;

/** One choice of a select, of radios or of checkboxes; the hint stands in small beside the label, or is empty. */
public record OptionView(String value, String label, String hint) {

    public static OptionView of(String value, String label) {
        return new OptionView(value, label, "");
    }

    /** One option per value, labelled by the function: {@code OptionView.all(List.of("a", "b"), it -> page.t("x." + it))}. */
    public static List<OptionView> all(List<String> values, Function<String, String> label) {
        return values.stream().map(it -> of(it, label.apply(it))).toList();
    }
}
