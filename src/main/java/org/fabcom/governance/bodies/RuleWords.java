package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.web.Page;

/** What a rule says, in words. */
public final class RuleWords {

    private RuleWords() {}

    /** « 1 000 personnes » is read as it is shown. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(?!\\d))");

    /** As it is written, or in the words of the page, with or without their unit; empty: neither. */
    public static Optional<String> read(Rule rule, String typed, Page page) {
        var words = THOUSANDS.matcher(typed.strip()).replaceAll("");
        return Stream.concat(
                        rule.words().stream(),
                        Stream.concat(
                                        Stream.of("0/1"),
                                        IntStream.rangeClosed(0, 12).mapToObj(String::valueOf))
                                .filter(rule::takes))
                .filter(it -> value(rule, it, page).equalsIgnoreCase(typed.strip()))
                .findFirst()
                .or(() -> rule.read(rule.kind() == Rule.Kind.COUNT ? words.replaceFirst("\\D+$", "") : words));
    }

    /** All that is said in words, for whoever types one. */
    public static String all(Page page) {
        return Stream.of(Rule.values())
                .flatMap(rule ->
                        rule.words().stream().map(it -> page.t("agora.write.value.word", value(rule, it, page))))
                .collect(Collectors.joining(", "));
    }

    public static String value(Rule rule, String value, Page page) {
        return switch (rule.kind()) {
            case YES_NO -> page.t("agora.rules." + value);
            case WORD -> page.t("agora.rule." + rule + "." + value);
            case FRACTION ->
                value.startsWith("0/")
                        ? page.t("agora.rules.none")
                        : value.endsWith("/100") ? value.replace("/100", "\u202f%") : value;
            case COUNT ->
                page.has("agora.rule." + rule + ".count")
                        ? page.t("agora.rule." + rule + ".count", Integer.parseInt(value))
                        : value;
        };
    }
}
