package org.fabcom.observatory;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.observatory.World.About;
import org.fabcom.observatory.World.Ended;
import org.fabcom.observatory.World.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Those whom one part of an edition counts, and who stands behind each of its figures. Pure. Two parts, of one edition or of
 * two, that have a figure of the same name are compared by it.
 *
 * @param groups by the name of a figure; of tools, in use or left, by that of the tool
 * @param answers by question, what each said; a question for the target of each tool that was left
 */
record Counted(Map<UUID, About> all, Map<String, Set<UUID>> groups, Map<String, Map<UUID, String>> answers) {

    /** The answers of one question, in their order; the first is broken down as well. */
    record Question(String id, List<String> answers, Function<Ended, String> of) {}

    static final List<Question> QUESTIONS = List.of(
            new Question(
                    "outcome", Arrays.stream(Outcome.values()).map(Enum::name).toList(), Ended::outcome),
            new Question("days", List.of("under6", "under12", "under24", "more", "unknown"), it -> days(it.days())),
            new Question("hours", List.of("under10", "under30", "under60", "more"), it -> hours(it.minutes())),
            new Question("euros", List.of("none", "under100", "under500", "more"), it -> euros(it.cents())));

    /** Some of them: those of one value of a breakdown, of all values that have no column of their own, or everybody. */
    record Where(String by, Set<String> keys, boolean rest) {

        static final Where EVERYWHERE = new Where("", Set.of(), false);

        private boolean holds(About it) {
            return by.isEmpty() || keys.contains(key(it, by));
        }
    }

    static Counted sheets(World world) {
        var users = new TreeMap<String, Set<UUID>>();
        for (var it : world.sheets())
            for (var tool : it.tools())
                users.computeIfAbsent(tool, k -> new HashSet<>()).add(it.about().organisation());
        return new Counted(members(world.sheets().stream().map(Sheet::about).toList()), users, Map.of());
    }

    static Counted ended(World world) {
        var left = new TreeMap<String, Set<UUID>>();
        var answers = new HashMap<String, Map<UUID, String>>();
        for (var it : world.ended()) {
            var id = it.about().organisation();
            it.left().forEach((tool, target) -> {
                left.computeIfAbsent(tool, k -> new HashSet<>()).add(id);
                answers.computeIfAbsent(targets(tool), k -> new HashMap<>()).put(id, target);
            });
            for (var question : QUESTIONS)
                answers.computeIfAbsent(question.id(), k -> new HashMap<>())
                        .put(id, question.of().apply(it));
        }
        return new Counted(members(world.ended().stream().map(Ended::about).toList()), left, answers);
    }

    /** The same figures by what was true of each when they were published; where nobody noted it, by what is true now. */
    Counted asPublished(Map<UUID, About> then) {
        return then.isEmpty() ? this : new Counted(then, groups, answers);
    }

    /** The question for what replaced a tool. */
    static String targets(String tool) {
        return "targets." + tool;
    }

    static String key(About it, String by) {
        return by.equals("taille") ? it.size().name() : it.departement();
    }

    private static Map<UUID, About> members(List<About> all) {
        return all.stream().collect(Collectors.toMap(About::organisation, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    Set<UUID> at(Where where) {
        return within(all.keySet(), where);
    }

    Set<UUID> within(Set<UUID> group, Where where) {
        return group.stream()
                .filter(it -> {
                    var about = all.get(it);
                    return about != null && where.holds(about);
                })
                .collect(Collectors.toSet());
    }

    /** Those who gave one answer, or empty if it was not asked. */
    Set<UUID> said(String question, String answer) {
        return answers.getOrDefault(question, Map.of()).entrySet().stream()
                .filter(it -> it.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The same people with one figure only: who gave this answer. */
    Counted of(String question, String answer) {
        return new Counted(all, Map.of(answer, said(question, answer)), Map.of());
    }

    /** Those who were asked a question, with one figure only: who gave this answer. */
    Counted asked(String question, String answer) {
        var asked = new LinkedHashMap<>(all);
        asked.keySet().retainAll(answers.getOrDefault(question, Map.of()).keySet());
        return new Counted(asked, Map.of(answer, said(question, answer)), Map.of());
    }

    /** Those who are in one of both only. */
    static int differ(Set<UUID> one, Set<UUID> other) {
        int both = 0;
        for (var it : one) if (other.contains(it)) both++;
        return one.size() + other.size() - 2 * both;
    }

    /** By how many those differ who are in a group here and there, or those who are not, whichever is less. */
    int apart(Set<UUID> here, Counted other, Set<UUID> there, Where where) {
        var in = within(here, where);
        var inThere = other.within(there, where);
        return Math.min(differ(in, inThere), differ(rest(in, where), other.rest(inThere, where)));
    }

    private Set<UUID> rest(Set<UUID> group, Where where) {
        var rest = at(where);
        rest.removeAll(group);
        return rest;
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
