package org.fabcom.api;

import module java.base;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object one by one and notes what is wrong with them, all at once. Not thread-safe. */
final class JsonFields {

    private final List<Wrong.Field> wrong = new ArrayList<>();

    void refuse(String pointer, String detail) {
        wrong.add(new Wrong.Field(pointer, detail));
    }

    void done() {
        if (!wrong.isEmpty()) throw new Wrong(422, wrong);
    }

    /** Whatever is not one of these would be left out without a word: a payer who is mistyped is not oneself. */
    void only(JsonNode of, String pointer, String... names) {
        for (var it : of.propertyNames())
            if (!List.of(names).contains(it))
                refuse(pointer + "/" + it.replace("~", "~0").replace("/", "~1"), SentForm.UNKNOWN);
    }

    @Nullable
    Integer whole(JsonNode of, String pointer, String name, long most) {
        var number = number(of, pointer, name, 0, most);
        return number == null ? null : Integer.valueOf(number.intValueExact());
    }

    /** A number between 0 and {@code most}, times a hundred. */
    @Nullable
    Long hundredths(JsonNode of, String pointer, String name, long most) {
        var number = number(of, pointer, name, 2, most);
        return number == null ? null : Long.valueOf(number.movePointRight(2).longValueExact());
    }

    @Nullable
    BigDecimal number(JsonNode of, String pointer, String name, int decimals, long most) {
        var node = of.get(name);
        if (node == null || node.isNull()) return null;
        if (node.isNumber() && countable(node)) {
            var number = node.decimalValue().stripTrailingZeros();
            if (number.signum() >= 0 && number.scale() <= decimals && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                return number;
        }
        var what = decimals == 0 ? "a whole number" : "a number with at most " + decimals + " decimals";
        refuse(pointer + "/" + name, "must be " + what + " between 0 and " + most);
        return null;
    }

    /** 1e999 is none; a whole number is, however long, and must not be asked for its double. */
    private static boolean countable(JsonNode number) {
        return !number.isFloatingPointNumber() || Double.isFinite(number.doubleValue());
    }

    String text(JsonNode of, String pointer, String name, int longest, boolean needed) {
        var node = of.get(name);
        if (node == null || node.isNull()) {
            if (needed) refuse(pointer + "/" + name, "is needed");
            return "";
        }
        var text = node.isString() ? node.stringValue().strip() : "";
        if (!node.isString() || text.length() > longest || needed && text.isEmpty()) {
            refuse(pointer + "/" + name, "must be a text of " + (needed ? 1 : 0) + " to " + longest + " characters");
            return "";
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E choice(JsonNode of, String pointer, String name, Class<E> type, Set<E> allowed) {
        var node = of.get(name);
        if (node == null || node.isNull()) return null;
        for (var it : allowed) {
            if (node.isString() && it.name().toLowerCase(Locale.ROOT).equals(node.stringValue())) return it;
        }
        refuse(
                pointer + "/" + name,
                "must be one of "
                        + allowed.stream()
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", ")));
        return null;
    }
}
