package org.fabcom.observatory;

import module java.base;
import org.fabcom.observatory.Counted.Question;
import org.fabcom.observatory.Counted.Where;
import org.fabcom.observatory.Edition.Part;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;

/** Makes the fixed tables of an edition from whom it counts. Pure: the same rows give the same tables. */
final class Compiling {

    /** With fewer organisations a part is not published; they are counted in a later edition. */
    static final int ENOUGH = 10;

    /** So many answers of a question are named at most. */
    private static final int MOST_ANSWERS = 12;

    static final List<String> BREAKDOWNS = List.of("departement", "taille");

    private Compiling() {}

    /** @param others what readers may compare with: the parts of earlier editions */
    static Part sheets(Counted it, LocalDate from, LocalDate until, List<Counted> others) {
        if (!enough(it, others)) return new Part(from, until, null, List.of());
        var tables = new ArrayList<Table>();
        tables.add(new Table("tools", List.of(), totals(it, others)));
        for (var by : BREAKDOWNS)
            Crossing.crossed("tools." + by, by, it, it.groups(), others).ifPresent(tables::add);
        return new Part(from, until, it.all().size(), tables);
    }

    /** @param others the same, and the other part of this edition */
    static Part ended(Counted it, LocalDate from, LocalDate until, List<Counted> others) {
        if (!enough(it, others)) return new Part(from, until, null, List.of());
        var tables = new ArrayList<Table>();
        var rows = totals(it, others);
        tables.add(new Table("left", List.of(), rows));
        for (var row : rows)
            targets(it, row.key(), others).ifPresent(table -> {
                tables.add(table);
                tables.addAll(replaced(it, row.key(), table.rows().getFirst().key(), others));
            });
        for (var by : BREAKDOWNS)
            Crossing.crossed("left." + by, by, it, it.groups(), others).ifPresent(tables::add);
        for (var question : Counted.QUESTIONS) question(it, question, others, tables);
        return new Part(from, until, it.all().size(), tables);
    }

    private static boolean enough(Counted it, List<Counted> others) {
        return it.all().size() >= ENOUGH
                && others.stream()
                        .allMatch(other ->
                                Counted.differ(it.all().keySet(), other.all().keySet()) >= Crossing.MASKING.least());
    }

    /** The figures of each answer, and the first one by columns, if it is shown at all. */
    private static void question(Counted it, Question question, List<Counted> others, List<Table> tables) {
        var answers = new ArrayList<>(question.answers());
        it.answers().getOrDefault(question.id(), Map.of()).values().stream()
                .filter(one -> !question.answers().contains(one))
                .distinct()
                .sorted()
                .forEach(answers::add);
        var shown = shown(it, question.id(), answers, others);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < shown.length; i++) {
            int number = it.said(question.id(), answers.get(i)).size();
            rows.add(new Row(answers.get(i), shown[i] ? (Integer) number : null, List.of()));
        }
        tables.add(new Table(question.id(), List.of(), rows));
        if (!shown[0]) return;
        var first = answers.getFirst();
        var same = others.stream()
                .filter(one -> one.answers().containsKey(question.id()))
                .map(one -> one.of(question.id(), first))
                .toList();
        var own = it.of(question.id(), first);
        for (var by : BREAKDOWNS)
            Crossing.crossed(question.id() + "." + by, by, own, own.groups(), Crossing.columns(own, by, others), same)
                    .ifPresent(tables::add);
    }

    /** For what a tool was left: each target that may be named, the most frequent ones. */
    private static Optional<Table> targets(Counted it, String tool, List<Counted> others) {
        var question = Counted.targets(tool);
        var by = new TreeMap<String, Integer>();
        it.answers().getOrDefault(question, Map.of()).values().forEach(one -> by.merge(one, 1, Integer::sum));
        var keys = by.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        var shown = shown(it, question, keys, others);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < shown.length; i++)
            if (shown[i] && !keys.get(i).isEmpty())
                rows.add(new Row(keys.get(i), by.getOrDefault(keys.get(i), 0), List.of()));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(question, List.of(), rows));
    }

    /**
     * The first target by columns, of those who left the tool; only where another table already tells of each column how many
     * they are.
     */
    private static List<Table> replaced(Counted it, String tool, String target, List<Counted> others) {
        var question = Counted.targets(tool);
        var leavers = it.asked(question, target);
        var same = others.stream()
                .filter(one -> one.answers().containsKey(question))
                .map(one -> one.asked(question, target))
                .toList();
        var tables = new ArrayList<Table>();
        for (var by : BREAKDOWNS) {
            var columns = Crossing.columns(it, by, others);
            if (Crossing.told(it, tool, columns, others)
                    && columns.stream().allMatch(where -> Crossing.fine(leavers, where, same)))
                Crossing.crossed(question + "." + by, by, leavers, leavers.groups(), columns, same)
                        .ifPresent(tables::add);
        }
        return tables;
    }

    /** Which of these answers may be shown, also beside what others show of them. */
    private static boolean[] shown(Counted it, String question, List<String> answers, List<Counted> others) {
        var cells =
                answers.stream().mapToLong(one -> it.said(question, one).size()).toArray();
        var allowed = new boolean[cells.length];
        Arrays.fill(allowed, 0, Math.min(MOST_ANSWERS, cells.length), true);
        while (true) {
            var shown = Crossing.MASKING.answers(cells, allowed);
            var names = IntStream.range(0, cells.length)
                    .filter(i -> shown[i])
                    .mapToObj(answers::get)
                    .toList();
            var close = others.stream()
                    .filter(one -> one.answers().containsKey(question))
                    .map(one -> Cuts.tooClose(
                            it.answers().getOrDefault(question, Map.of()),
                            one.answers().getOrDefault(question, Map.of()),
                            names,
                            Crossing.MASKING.least()))
                    .filter(Objects::nonNull)
                    .findFirst();
            if (close.isEmpty()) return shown;
            var among = close.get().isEmpty() ? names : close.get();
            var smallest = among.stream()
                    .min(Comparator.comparingInt(one -> it.said(question, one).size()))
                    .orElseThrow();
            allowed[answers.indexOf(smallest)] = false;
        }
    }

    /** Only what may be shown has a row: that a name is there tells of somebody. */
    private static List<Row> totals(Counted it, List<Counted> others) {
        var rows = new ArrayList<Row>();
        it.groups().forEach((key, group) -> {
            var apart = Crossing.apart(it, key, List.of(Where.EVERYWHERE), others);
            if (Crossing.MASKING.row(
                            new long[] {group.size()}, new long[] {it.all().size()}, apart)
                    != null) rows.add(new Row(key, group.size(), List.of()));
        });
        rows.sort(Crossing.MOST_FIRST);
        return rows;
    }
}
