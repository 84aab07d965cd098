package org.fabcom.web.look;

import module java.base;

/** One choice of a select, of radios or of checkboxes; the hint stands in small beside the label, or is empty. */
public record OptionView(String value, String label, String hint) {

    public static OptionView of(String value, String label) {
        return new OptionView(value, label, "");
    }

    /** One option per value, as it is written, labelled by the function: {@code all(Kind.values(), it -> page.t("x." + it))}. */
    public static <T> List<OptionView> all(Collection<T> values, Function<T, String> label) {
        return all(values, it -> it, label);
    }

    public static <T> List<OptionView> all(T[] values, Function<T, String> label) {
        return all(List.of(values), label);
    }

    /** One option per thing, such as {@code all(rooms, it -> it.id(), it -> it.name())}. */
    public static <T> List<OptionView> all(Collection<T> things, Function<T, Object> value, Function<T, String> label) {
        return things.stream()
                .map(it -> of(value.apply(it).toString(), label.apply(it)))
                .toList();
    }

    /** By value, in the order of the map. */
    public static List<OptionView> all(Map<?, String> labels) {
        return all(labels.entrySet(), it -> it.getKey(), it -> it.getValue());
    }
}
