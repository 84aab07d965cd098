package org.fabcom.acts;

import module java.base;
import org.fabcom.acts.Choices.Offered;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** The part of the form that says who was there: one person, or counts for a group; and whether what a program names is offered. */
final class ParticipantsForm {

    /** More than usually come to a workshop. */
    private static final int CROWD = 100;

    private ParticipantsForm() {}

    /** What a program names and is not offered would be left out without a word. */
    static void offered(Form form, Offered offered, Page page) {
        offered(form, "organisations", offered.organisations().keySet(), page);
        offered(form, "personnes", offered.people().keySet(), page);
        offered(form, "elements", offered.items().keySet(), page);
    }

    private static void offered(Form form, String name, Set<?> offered, Page page) {
        var ids = offered.stream().map(Object::toString).toList();
        form.all(name).stream()
                .filter(it -> !it.equals("anonyme") && !ids.contains(it))
                .findFirst()
                .ifPresent(it -> form.reject(name, page.t("acts.program.unknown", it)));
    }

    /** One person: somebody we know, or somebody of whom at most one answer to each question is kept. */
    static Optional<Act.Participants> alone(Form form, Set<PartyId> known, Page page) {
        if (!known.isEmpty() && !form.has("personnes", "anonyme"))
            return Optional.of(new Act.Participants(Set.of(known.iterator().next()), Margins.NOBODY));
        var margins = new Margins(
                1,
                form.value("deja").equals("oui") ? 1 : 0,
                one(Margins.Gender.class, form, "genre", page),
                one(Margins.Age.class, form, "age", page),
                one(Margins.Status.class, form, "statut", page));
        return Optional.of(new Act.Participants(Set.of(), margins));
    }

    private static <T extends Enum<T> & Coded> Map<T, Integer> one(Class<T> type, Form form, String field, Page page) {
        return form.choice(field, List.of(type.getEnumConstants()), Coded::code, page)
                .map(it -> Map.of(it, 1))
                .orElse(Map.of());
    }

    /** A group: how many were there, who of them we know, and how many of the others gave each answer. */
    static Optional<Act.Participants> group(Form form, Set<PartyId> known, Page page) {
        int total = form.value("total").isEmpty() ? known.size() : number(form, "total", page);
        int others = total - known.size();
        int already = number(form, "deja", page);
        if (total == 0) form.reject("total", page.t("acts.total.missing"));
        if (others < 0) form.reject("total", page.t("acts.total.few", known.size()));
        if (others > Margins.MOST) form.reject("total", page.t("acts.total.most", page.number(Margins.MOST)));
        if (already > Math.max(0, others)) form.reject("deja", page.t("acts.already.more"));
        var genders = many(Margins.Gender.class, "genre", form, others, page);
        var ages = many(Margins.Age.class, "age", form, others, page);
        var statuses = many(Margins.Status.class, "statut", form, others, page);
        if (!form.wrong() && total > CROWD && !form.has(ActFields.SURE, ActFields.ALWAYS))
            form.sure("total", total, page.t("acts.sure.crowd", total));
        if (form.wrong()) return Optional.empty();
        return Optional.of(new Act.Participants(known, new Margins(others, already, genders, ages, statuses)));
    }

    private static <T extends Enum<T> & Coded> Map<T, Integer> many(
            Class<T> type, String question, Form form, int total, Page page) {
        var margin = new EnumMap<T, Integer>(type);
        for (var answer : type.getEnumConstants())
            margin.put(answer, number(form, question + "-" + answer.code(), page));
        int sum = Margins.sum(margin);
        if (sum > Math.max(0, total))
            form.reject(
                    question + "-" + type.getEnumConstants()[0].code(),
                    page.t("acts.margin.more", sum, Math.max(0, total)));
        return margin;
    }

    private static int number(Form form, String field, Page page) {
        var typed = form.value(field);
        if (typed.isEmpty()) return 0;
        if (typed.matches("[0-9]{1,5}")) return Integer.parseInt(typed);
        form.reject(field, page.t("web.field.number", 0, Margins.MOST));
        return 0;
    }

    /** Writes back what a form said of how many were there, and of people nobody named. */
    static void fill(Form form, Act.Participants participants, boolean group) {
        var it = participants.others();
        form.with("total", participants.number()).with("deja", it.already() == 0 ? null : group ? it.already() : "oui");
        fill(form, "genre", it.genders());
        fill(form, "age", it.ages());
        fill(form, "statut", it.statuses());
    }

    private static void fill(Form form, String question, Map<? extends Coded, Integer> margin) {
        margin.forEach(
                (answer, number) -> form.with(question, answer.code()).with(question + "-" + answer.code(), number));
    }
}
