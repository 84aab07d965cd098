package org.fabcom.accompaniment.observatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.accompaniment.cases.Case.Outcome;
import org.fabcom.accompaniment.observatory.Edition.Column;
import org.fabcom.accompaniment.observatory.Edition.Part;
import org.fabcom.accompaniment.observatory.Edition.Row;
import org.fabcom.accompaniment.observatory.Edition.Table;
import org.fabcom.accompaniment.observatory.World.About;
import org.fabcom.accompaniment.observatory.World.Ended;
import org.jspecify.annotations.Nullable;

/** Makes the fixed tables of an edition from the rows of a {@link World}. Pure: the same rows give the same tables. */
final class Compiling {

    /** With fewer organisations a part is not published; they are counted in a later edition. */
    static final int ENOUGH = 10;

    static final String OTHERS = "autres";
    static final List<String> BREAKDOWNS = List.of("departement", "taille");

    private static final Comparator<Row> MOST_FIRST = Comparator.comparing(
                    (Row it) -> it.total() == null ? 0 : -it.total())
            .thenComparing(Row::key);

    private Compiling() {}

    /** The answers of one question, in their order; the first is broken down as well. */
    record Question(String id, List<String> answers, Function<Ended, String> of) {}

    static final List<Question> QUESTIONS = List.of(
            new Question(
                    "outcome", Arrays.stream(Outcome.values()).map(Enum::name).toList(), Ended::outcome),
            new Question("days", List.of("under6", "under12", "under24", "more", "unknown"), it -> days(it.days())),
            new Question("hours", List.of("under10", "under30", "under60", "more"), it -> hours(it.minutes())),
            new Question("euros", List.of("none", "under100", "under500", "more"), it -> euros(it.cents())));

    static Part sheets(World world, LocalDate from, LocalDate until) {
        var all = members(world.sheets().stream().map(World.Sheet::about).toList());
        if (all.size() < ENOUGH) return new Part(from, until, null, List.of());
        var tables = new ArrayList<Table>();
        var users = new TreeMap<String, Set<UUID>>();
        for (var it : world.sheets())
            for (var tool : it.tools())
                users.computeIfAbsent(tool, k -> new HashSet<>()).add(it.about().organisation());
        tables.add(new Table("tools", List.of(), totals(users, all.keySet(), null)));
        for (var by : BREAKDOWNS) {
            var columns = columns(all, by, Map.of());
            if (columns.size() > 1) tables.add(crossed("tools." + by, columns, users, null));
        }
        return new Part(from, until, all.size(), tables);
    }

    static Part ended(World world, LocalDate from, LocalDate until) {
        var all = members(world.ended().stream().map(Ended::about).toList());
        var kept = members(world.sheets().stream().map(World.Sheet::about).toList());
        boolean apart = kept.size() < ENOUGH || differ(all.keySet(), kept.keySet()) >= Veil.FEWEST;
        if (all.size() < ENOUGH || !apart) return new Part(from, until, null, List.of());
        var tables = new ArrayList<Table>();
        var left = new TreeMap<String, Set<UUID>>();
        for (var it : world.ended())
            for (var tool : it.left().keySet())
                left.computeIfAbsent(tool, k -> new HashSet<>()).add(it.about().organisation());
        var users = new TreeMap<String, Set<UUID>>();
        for (var it : world.sheets())
            for (var tool : it.tools())
                users.computeIfAbsent(tool, k -> new HashSet<>()).add(it.about().organisation());
        var rows = totals(left, all.keySet(), users);
        tables.add(new Table("left", List.of(), rows));
        for (var row : rows) targets(world, row.key()).ifPresent(tables::add);
        for (var by : BREAKDOWNS) {
            var columns = columns(all, by, kept.size() < ENOUGH ? Map.of() : kept);
            if (columns.size() > 1) tables.add(crossed("left." + by, columns, left, users));
        }
        for (var question : QUESTIONS) question(world, question, all, kept, tables);
        return new Part(from, until, all.size(), tables);
    }

    /** The figures of each answer, and the first one by columns, if it is shown at all. */
    private static void question(
            World world, Question it, Map<UUID, About> all, Map<UUID, About> kept, List<Table> tables) {
        var said = new LinkedHashMap<String, Set<UUID>>();
        it.answers().forEach(answer -> said.put(answer, new HashSet<>()));
        for (var one : world.ended())
            said.computeIfAbsent(it.of().apply(one), k -> new HashSet<>())
                    .add(one.about().organisation());
        var values = said.values().stream().mapToInt(Set::size).toArray();
        var shown = Veil.distribution(values, all.size());
        var rows = new ArrayList<Row>();
        int i = 0;
        for (var answer : said.keySet()) {
            rows.add(new Row(answer, shown[i] ? (Integer) values[i] : null, List.of()));
            i++;
        }
        tables.add(new Table(it.id(), List.of(), rows));
        if (!shown[0]) return;
        var first = it.answers().getFirst();
        for (var by : BREAKDOWNS) {
            var columns = columns(all, by, kept.size() < ENOUGH ? Map.of() : kept);
            if (columns.size() > 1)
                tables.add(
                        crossed(it.id() + "." + by, columns, Map.of(first, said.getOrDefault(first, Set.of())), null));
        }
    }

    /** For what a tool was left: each target that may be named. */
    private static java.util.Optional<Table> targets(World world, String tool) {
        var by = new TreeMap<String, Integer>();
        int whole = 0;
        for (var it : world.ended()) {
            var target = it.left().get(tool);
            if (target == null) continue;
            by.merge(target, 1, Integer::sum);
            whole++;
        }
        var keys = List.copyOf(by.keySet());
        var values = keys.stream().mapToInt(it -> by.getOrDefault(it, 0)).toArray();
        var shown = Veil.distribution(values, whole);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < values.length; i++)
            if (shown[i] && !keys.get(i).isEmpty()) rows.add(new Row(keys.get(i), values[i], List.of()));
        rows.sort(MOST_FIRST);
        return rows.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Table("targets." + tool, List.of(), rows));
    }

    /** Only what may be shown has a row: that a name is there tells of somebody. */
    private static List<Row> totals(
            Map<String, Set<UUID>> groups, Set<UUID> all, @Nullable Map<String, Set<UUID>> others) {
        var rows = new ArrayList<Row>();
        groups.forEach((key, group) -> {
            int[] apart = apart(key, group, List.of(all), others);
            if (Veil.row(new int[] {group.size()}, new int[] {all.size()}, apart) != null)
                rows.add(new Row(key, group.size(), List.of()));
        });
        rows.sort(MOST_FIRST);
        return rows;
    }

    /** A column with those who are in it. */
    private record Members(String key, Set<UUID> of) {}

    private static Table crossed(
            String id, List<Members> columns, Map<String, Set<UUID>> groups, @Nullable Map<String, Set<UUID>> others) {
        var rows = new ArrayList<Row>();
        var sizes = columns.stream().mapToInt(it -> it.of().size()).toArray();
        groups.forEach((key, group) -> {
            var yes = columns.stream().mapToInt(it -> common(group, it.of())).toArray();
            var apart = apart(key, group, columns.stream().map(Members::of).toList(), others);
            var shown = Veil.row(yes, sizes, apart);
            if (shown == null) return;
            var cells = new ArrayList<@Nullable Integer>();
            for (int i = 0; i < yes.length; i++) cells.add(shown[i] ? (Integer) yes[i] : null);
            rows.add(new Row(key, group.size(), cells));
        });
        rows.sort(MOST_FIRST);
        var heads =
                columns.stream().map(it -> new Column(it.key(), it.of().size())).toList();
        return new Table(id, heads, rows);
    }

    /** By how many, in each column, a group differs from the one of the same name in the other part. */
    private static int @Nullable [] apart(
            String key, Set<UUID> group, List<Set<UUID>> columns, @Nullable Map<String, Set<UUID>> others) {
        var other = others == null ? null : others.get(key);
        if (other == null) return null;
        return columns.stream()
                .mapToInt(column -> differ(within(group, column), within(other, column)))
                .toArray();
    }

    /**
     * The columns of a table: each value with three organisations at least, the rest together. {@code other}: who is in the other
     * part, from which a column differs by three at least.
     */
    private static List<Members> columns(Map<UUID, About> all, String by, Map<UUID, About> other) {
        var parts = new TreeMap<String, Set<UUID>>();
        all.forEach((id, it) ->
                parts.computeIfAbsent(key(it, by), k -> new HashSet<>()).add(id));
        var rest = new HashSet<UUID>();
        var large = new TreeMap<String, Set<UUID>>();
        parts.forEach((key, members) -> {
            if (fine(members, Set.of(key), by, other)) large.put(key, members);
            else rest.addAll(members);
        });
        while (!rest.isEmpty() && !large.isEmpty() && !fine(rest, others(parts, large, other, by), by, other)) {
            var smallest = large.entrySet().stream()
                    .min(Comparator.comparingInt((Map.Entry<String, Set<UUID>> it) ->
                                    it.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow();
            rest.addAll(smallest.getValue());
            large.remove(smallest.getKey());
        }
        var columns = large.entrySet().stream()
                .map(it -> new Members(it.getKey(), it.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!rest.isEmpty()) columns.add(new Members(OTHERS, rest));
        return columns;
    }

    private static Set<String> others(
            Map<String, Set<UUID>> parts, Map<String, Set<UUID>> large, Map<UUID, About> other, String by) {
        var keys = new TreeSet<>(parts.keySet());
        other.values().forEach(it -> keys.add(key(it, by)));
        keys.removeAll(large.keySet());
        return keys;
    }

    private static boolean fine(Set<UUID> members, Set<String> keys, String by, Map<UUID, About> other) {
        if (members.size() < Veil.FEWEST) return false;
        if (other.isEmpty()) return true;
        Predicate<About> there = it -> keys.contains(key(it, by));
        var same = other.entrySet().stream()
                .filter(it -> there.test(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return same.isEmpty() || differ(members, same) >= Veil.FEWEST;
    }

    private static String key(About it, String by) {
        return by.equals("taille") ? it.size().name() : it.departement();
    }

    private static Map<UUID, About> members(List<About> all) {
        return all.stream().collect(Collectors.toMap(About::organisation, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<UUID> within(Set<UUID> group, Set<UUID> column) {
        return group.stream().filter(column::contains).collect(Collectors.toSet());
    }

    private static int common(Set<UUID> group, Set<UUID> column) {
        return within(group, column).size();
    }

    /** Those who are in one of both only. */
    private static int differ(Set<UUID> one, Set<UUID> other) {
        return (int) Stream.concat(
                        one.stream().filter(it -> !other.contains(it)),
                        other.stream().filter(it -> !one.contains(it)))
                .count();
    }

    private static String days(@Nullable Integer days) {
        if (days == null) return "unknown";
        if (days <= 182) return "under6";
        if (days <= 365) return "under12";
        return days <= 730 ? "under24" : "more";
    }

    private static String hours(int minutes) {
        if (minutes < 600) return "under10";
        if (minutes < 1800) return "under30";
        return minutes < 3600 ? "under60" : "more";
    }

    private static String euros(long cents) {
        if (cents == 0) return "none";
        if (cents < 10_000) return "under100";
        return cents < 50_000 ? "under500" : "more";
    }
}
