package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.imports.ImportKind.Question;
import org.fabcom.imports.MatchField.Choice;
import org.fabcom.kernel.Fold;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.LocalizedText.Decimal;
import org.fabcom.web.render.LocalizedText.Place;

/** Lines whose masses nobody can have weighed, and what is asked of them: one by one where they are few, else by category. */
final class Doubted {

    private static final String MASSES = "masses";
    private static final int FEW = 5;
    private static final List<Choice> CHOICES = List.of(
            new Choice("grammes", "flows.sheets.masses.grams"),
            new Choice("kilos", "flows.sheets.masses.kilos"),
            new Choice("ecartees", "flows.sheets.masses.aside"));

    private record Group(List<SheetLine> first, int lines) {}

    private final Map<Integer, SheetLine> few = new LinkedHashMap<>();
    private final Map<String, Group> categories = new LinkedHashMap<>();

    void add(SheetLine it) {
        if (few.size() <= FEW) few.put(it.number(), it);
        var group = categories.getOrDefault(category(it), new Group(new ArrayList<>(), 0));
        if (group.first().size() < FEW) group.first().add(it);
        categories.put(category(it), new Group(group.first(), group.lines() + 1));
    }

    /** What was answered about this line. */
    String answer(SheetLine it, UnaryOperator<String> answers) {
        if (oneByOne()) return answers.apply(few.size() == 1 ? MASSES : line(it));
        return answers.apply(categories.size() == 1 ? MASSES : category(it));
    }

    List<Question> questions() {
        return oneByOne()
                ? few.values().stream()
                        .map(it -> new Question(
                                few.size() == 1 ? MASSES : line(it),
                                LocalizedText.of(
                                        "flows.sheets.masses", new Place(it.place()), kilograms(it, 1), it.words()),
                                LocalizedText.of("flows.sheets.masses.help", kilograms(it, 1), kilograms(it, 1_000)),
                                CHOICES,
                                false))
                        .toList()
                : categories.entrySet().stream()
                        .map(it -> new Question(
                                categories.size() == 1 ? MASSES : it.getKey(),
                                LocalizedText.of(
                                        "flows.sheets.masses.several",
                                        it.getValue().first().getFirst().words(),
                                        it.getValue().lines()),
                                LocalizedText.of(
                                        "flows.sheets.masses.several.help",
                                        read(it.getValue().first()),
                                        it.getValue().lines()
                                                - it.getValue().first().size()),
                                CHOICES,
                                false))
                        .toList();
    }

    private static Object read(List<SheetLine> lines) {
        return LocalizedText.joined(
                "imports.said.and",
                lines.stream()
                        .map(it -> LocalizedText.of(
                                "flows.sheets.masses.read",
                                new Place(it.place()),
                                kilograms(it, 1),
                                kilograms(it, 1_000)))
                        .toList());
    }

    private boolean oneByOne() {
        return few.size() <= FEW;
    }

    private static String line(SheetLine it) {
        return MASSES + "-" + it.number();
    }

    private static String category(SheetLine it) {
        return MASSES + "-" + Fold.words(it.words()).replace(' ', '-');
    }

    private static Decimal kilograms(SheetLine it, int parts) {
        return kilograms(it.grams() == null ? 0 : it.grams() / parts);
    }

    /** With no more figures than it has. */
    static Decimal kilograms(long grams) {
        int decimals = 3;
        long units = grams;
        while (decimals > 0 && units % 10 == 0) {
            units /= 10;
            decimals--;
        }
        return new Decimal(units, decimals);
    }
}
