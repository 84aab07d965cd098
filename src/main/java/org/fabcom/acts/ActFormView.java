package org.fabcom.acts;

import module java.base;
import org.fabcom.acts.Choices.Offered;
import org.fabcom.people.served.Enrolment.EnrolmentView;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The form of an act: what it offers, and what was said so far.
 *
 * @param origin the name of what it is noted from, or empty
 * @param enrolment what is asked of somebody who is not followed yet; null where nobody is to be
 * @param home where they live, asked with it
 */
public record ActFormView(
        Form form,
        Offered offered,
        @Nullable Act act,
        String origin,
        CommuneFieldView commune,
        @Nullable EnrolmentView enrolment,
        CommuneFieldView home,
        List<Theme> usual,
        LocalDate today,
        Page page) {

    /** To press instead of typing a day, where none stands yet: nothing is chosen beforehand. */
    public List<OptionView> taps() {
        if (!fresh() || !form.value("jour").isEmpty()) return List.of();
        return List.of(
                OptionView.of(today.toString(), page.t("acts.day.today")),
                OptionView.of(today.minusDays(1).toString(), page.t("acts.day.yesterday")));
    }

    public boolean fresh() {
        return act == null;
    }

    /** Names of those it is for, if it comes from an accompaniment. */
    public String beneficiary() {
        return offered.file() == null
                ? ""
                : String.join(", ", offered.organisations().values());
    }

    /** Who noted an act of the same before, or empty. */
    public String others() {
        return String.join(", ", offered.others());
    }

    /** Number of the accompaniment it comes from, or empty. */
    public String caseFile() {
        return offered.file() == null ? "" : offered.file().id().toString();
    }

    public boolean group() {
        return ActForms.group(form);
    }

    public String action() {
        return act == null ? Acts.PATH + "/nouveau" : Acts.PATH + "/" + act.id() + "/modifier";
    }

    public String back() {
        if (act != null) return Acts.PATH + "/" + act.id();
        return offered.file() == null ? Acts.PATH : offered.file().url();
    }

    public List<OptionView> durations() {
        var all = new ArrayList<OptionView>();
        for (var it : ActFields.PRESETS) all.add(OptionView.of(it, page.duration(Long.parseLong(it))));
        all.add(OptionView.of("autre", page.t("acts.minutes.other")));
        return all;
    }

    public List<OptionView> places() {
        return options(Act.Place.values(), "place");
    }

    /** Those this person notes most; the others wait in a drawer. */
    public List<OptionView> usualThemes() {
        return options(usual.toArray(Theme[]::new), "theme");
    }

    public List<OptionView> otherThemes() {
        return options(
                Arrays.stream(Theme.values()).filter(it -> !usual.contains(it)).toArray(Theme[]::new), "theme");
    }

    public boolean openThemes() {
        return otherThemes().stream().anyMatch(it -> form.has("themes", it.value()));
    }

    /** Those it begins with. */
    public List<Field<Act.Content, ?>> first() {
        return group()
                ? List.of(ActFields.TITLE.required("acts.title.missing"), ActFields.DAY)
                : List.of(ActFields.DAY);
    }

    /** Those in the drawer that says the rest. */
    public List<Field<Act.Content, ?>> more() {
        return ActFields.more(group());
    }

    public boolean openMore() {
        return open("organisation")
                || open("organisations") && beneficiary().isEmpty()
                || more().stream().anyMatch(it -> open(it.name()));
    }

    public List<OptionView> genders() {
        return options(Margins.Gender.values(), "gender");
    }

    public List<OptionView> ages() {
        return options(Margins.Age.values(), "age");
    }

    public List<OptionView> statuses() {
        return options(Margins.Status.values(), "status");
    }

    public List<OptionView> structures() {
        return named(offered.structures());
    }

    public List<OptionView> organisations() {
        return named(offered.organisations());
    }

    public List<OptionView> items() {
        return named(offered.items());
    }

    public List<OptionView> tags() {
        return named(offered.tags());
    }

    /** Those who answer to the name that was typed, asked beside it, before anybody is registered anew. */
    public List<OptionView> near() {
        return enrolment == null ? List.of() : named(offered.foundPeople());
    }

    /** Those we know, first those asked about beside the name; for one person also somebody else. */
    public List<OptionView> people() {
        var all = new ArrayList<>(near());
        named(offered.people()).stream().filter(it -> !all.contains(it)).forEach(all::add);
        if (!group() && !all.isEmpty() && !origin.equals("reunion"))
            all.add(OptionView.of("anonyme", page.t("acts.person.other")));
        return all;
    }

    /** Something in this part of the form was filled in, or is wrong: its drawer stands open. */
    private boolean open(String... fields) {
        return Arrays.stream(fields)
                .anyMatch(it -> form.error(it) != null || form.all(it).stream().anyMatch(v -> !v.isEmpty()));
    }

    public boolean openCounts() {
        var answers = new ArrayList<String>();
        genders().forEach(it -> answers.add("genre-" + it.value()));
        ages().forEach(it -> answers.add("age-" + it.value()));
        statuses().forEach(it -> answers.add("statut-" + it.value()));
        answers.add("personne");
        return group() ? open(answers.toArray(String[]::new)) : open("genre", "age", "statut", "personne");
    }

    private static List<OptionView> named(Map<?, String> names) {
        return OptionView.all(names);
    }

    private <T extends Coded> List<OptionView> options(T[] words, String kind) {
        return OptionView.all(List.of(words), it -> it.code(), it -> page.t("acts." + kind + "." + it.code()));
    }
}
