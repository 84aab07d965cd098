package org.fabcom.acts;

import module java.base;
import org.fabcom.acts.Act.Place;
import org.fabcom.acts.Choices.Offered;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.served.Enrolment;
import org.fabcom.people.served.Enrolment.EnrolmentView;
import org.fabcom.people.served.Served;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedDuration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a mediator says of an act, and writes beside each field what to correct. */
@Component
record ActForms(CommuneFields communes, Enrolment enrolment, Acts acts, Clock clock) {

    /** The act like it about which it was asked. */
    private static final String AGAIN = "acte-semblable";

    /** Minutes that are usual, and for how many months acts are noted late. */
    private static final int LONG = 8 * 60;

    private static final int SHORT = 5;

    private static final int OLD = 13;

    /** Where an act has a commune of its own. */
    private static final Set<String> AWAY = Arrays.stream(Place.values())
            .filter(it -> it != Place.REMOTE && it != Place.STRUCTURE)
            .map(Place::code)
            .collect(Collectors.toUnmodifiableSet());

    /** Where somebody whom staff serve is named. */
    private static final String PERSON = "personne";

    /** The name about which « which one? » was asked. */
    private static final String ASKED = "personne-vu";

    /** What was said: the act, and who is followed from now on, if somebody is registered with it. */
    record Said(Act.Content content, Optional<String> enrolled) {

        String key() {
            return enrolled.isPresent() ? "acts.noted.enrolled" : "acts.noted";
        }

        Object[] words(Page page) {
            var lasted = page.duration(content.minutes());
            return enrolled.map(it -> new Object[] {lasted, it}).orElseGet(() -> new Object[] {lasted});
        }
    }

    /** The same for a form that may register somebody with the act: nobody is, as long as anything is wrong. */
    Optional<Said> read(UUID act, Form form, Offered offered, PartyId by, Page page) {
        if (!Enrolment.asked(form))
            return read(form, offered, page)
                    .filter(it -> !again(act, it, form, by, page))
                    .map(it -> new Said(it, Optional.empty()));
        var who = enrolment.read(form, PERSON, home(form), act + form.value("version"), page);
        var content = read(form, who.map(it -> offered.enrolling(it.id())).orElse(offered), page);
        if (content.isPresent()) who.ifPresent(it -> enrolment.register(it, by, page));
        var named = who.flatMap(it -> Optional.ofNullable(it.draft())).map(Served.Draft::name);
        return content.map(it -> new Said(it, named));
    }

    /** The same with somebody twice on one day is asked about once: sent again, it is another one. */
    private boolean again(UUID act, Act.Content it, Form form, PartyId by, Page page) {
        if (!form.value("version").isEmpty() || it.participants().known().isEmpty()) return false;
        var other = acts.alike(act, by, it).map(UUID::toString).filter(one -> !form.has(AGAIN, one));
        other.ifPresent(one -> form.with(AGAIN, one).ask("jour", page.t("acts.again.asked")));
        return other.isPresent();
    }

    /** Where whoever is registered lives: as it was said, else where the act was. */
    private Optional<org.fabcom.people.communes.Commune> home(Form form) {
        return Stream.of(Enrolment.COMMUNE, "commune")
                .filter(it -> !form.value(it + "-nom").isEmpty())
                .findFirst()
                .filter(it -> !it.equals("commune") || AWAY.contains(form.value("lieu")))
                .map(it -> communes.one(form, it))
                .filter(it -> !it.waiting() && !it.chosen().isEmpty())
                .map(it -> it.chosen().getFirst())
                .map(it -> new org.fabcom.people.communes.Commune(it.insee(), it.name()));
    }

    /** What is asked of somebody who is not followed yet; null where nobody is typed, or somebody is found. */
    @Nullable
    EnrolmentView enrolment(Form form, Offered offered, Page page) {
        return form.value(PERSON).isEmpty() || offered.met() != null ? null : enrolment.view(form, PERSON, page);
    }

    /** Empty if something is wrong; the form then says what. */
    Optional<Act.Content> read(Form form, Offered offered, Page page) {
        several(form, offered);
        ActFields.tapped(form, page);
        boolean group = group(form);
        return ActFields.ALL.read(form, page::t, (said, it) -> {
            day(form, said.get(ActFields.DAY), page);
            if (group && said.get(ActFields.TITLE).isEmpty()) form.reject("titre", page.t("acts.title.missing"));
            said.put(ActFields.GROUP, group);
            int minutes = minutes(form, page);
            said.put(ActFields.MINUTES, minutes);
            sure(form, said.get(ActFields.DAY), minutes, page);
            where(form, offered, page).ifPresent(one -> said.put(ActFields.WHERE, one));
            var known = known(form, offered, group, page);
            var participants =
                    group ? ParticipantsForm.group(form, known, page) : ParticipantsForm.alone(form, known, page);
            participants.ifPresent(some -> said.put(ActFields.PARTICIPANTS, some));
            said.put(ActFields.ORGANISATIONS, organisations(form, offered, page));
            said.put(ActFields.CASE, offered.caseFile());
            said.put(ActFields.MEETING, offered.meeting());
            said.put(ActFields.ITEMS, chosen(form, "elements", offered.items()));
            said.put(ActFields.TAGS, Set.copyOf(chosen(form, "etiquettes", offered.tags())));
        });
    }

    /** Of several who came to a meeting each is ticked: they are a group then, called as the meeting is. */
    private static void several(Form form, Offered offered) {
        long ticked = offered.people().keySet().stream()
                .filter(it -> form.has("personnes", it.toString()))
                .count();
        if (ticked > 1 && !form.value("titre").isEmpty()) form.with("forme", "collectif");
    }

    /** Hours or a day that would make a false figure are asked once: sent again, they are meant. */
    private void sure(Form form, @Nullable LocalDate day, int minutes, Page page) {
        if (day == null || form.wrong()) return;
        boolean lasted = minutes >= SHORT && minutes <= LONG;
        if (lasted && !day.isBefore(today().minusMonths(OLD)) || form.has(ActFields.SURE, ActFields.ALWAYS)) return;
        form.sure(
                ActFields.SURE,
                lasted ? "jour" : "duree",
                day + " " + minutes,
                page.t("acts.sure", page.duration(minutes), page.date(day)));
    }

    static boolean group(Form form) {
        return form.value("forme").equals("collectif");
    }

    private void day(Form form, @Nullable LocalDate day, Page page) {
        if (day == null) return;
        if (day.isAfter(today())) form.reject("jour", page.t("acts.day.future"));
        if (day.isBefore(Selection.BEGINNING)) form.reject("jour", page.t("acts.day.old"));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Choices.ZONE));
    }

    private static int minutes(Form form, Page page) {
        var chosen = form.value("duree");
        if (ActFields.PRESETS.contains(chosen)) return Integer.parseInt(chosen);
        if (!chosen.equals("autre")) {
            form.reject("duree", page.t("acts.minutes.missing"));
            return 0;
        }
        var read = TypedDuration.minutesFirst(form.value("minutes")).filter(it -> it >= 1 && it <= Act.MOST_MINUTES);
        if (read.isEmpty()) form.reject("minutes", page.t("acts.minutes.wrong", Act.MOST_MINUTES));
        return read.orElse(0);
    }

    private Optional<Act.Where> where(Form form, Offered offered, Page page) {
        var place = Coded.find(Place.class, form.value("lieu")).orElse(null);
        if (place == null) form.reject("lieu", page.t("acts.place.missing"));
        if (place == Place.REMOTE) return Optional.of(new Act.Where(place, null, null, ""));
        if (place == Place.STRUCTURE) return structure(form, offered, page);
        if (place == null) return Optional.empty();
        var field = communes.one(form, "commune");
        if (field.chosen().isEmpty() || field.waiting()) {
            var what = field.typed().isEmpty() ? "missing" : field.nothing() ? "none" : "which";
            form.reject("commune", page.t("acts.commune." + what));
            return Optional.empty();
        }
        var commune = field.chosen().getFirst();
        return Optional.of(new Act.Where(place, null, commune.insee(), commune.name()));
    }

    private static Optional<Act.Where> structure(Form form, Offered offered, Page page) {
        var chosen = offered.structures().keySet().stream()
                .filter(it -> it.toString().equals(form.value("structure")))
                .findFirst();
        if (chosen.isEmpty())
            form.reject(
                    offered.structures().isEmpty() ? "organisation" : "structure", page.t("acts.structure.missing"));
        return chosen.map(it -> new Act.Where(Place.STRUCTURE, it, null, ""));
    }

    /** Ticked, and the one who was typed if only one answers; of one person alone, that one. */
    private static Set<PartyId> known(Form form, Offered offered, boolean group, Page page) {
        var known = offered.people().keySet().stream()
                .filter(it -> form.has("personnes", it.toString()))
                .collect(Collectors.toSet());
        var typed = form.value(PERSON);
        if (typed.isEmpty() || Enrolment.asked(form) && offered.enrolled() == null) return known;
        var one = offered.enrolled();
        if (one == null) {
            if (chosen(known, form, offered)) return known;
            one = offered.met();
        }
        if (one != null) {
            if (offered.enrolled() == null) form.with("personnes", one);
            if (group) known.add(one);
            return group ? known : Set.of(one);
        }
        var near = offered.foundPeople().values();
        form.with(ASKED, typed)
                .ask(
                        PERSON,
                        switch (near.size()) {
                            case 0 -> page.t("acts.followed.none");
                            case 1 ->
                                page.t("acts.followed.perhaps", near.iterator().next());
                            default -> page.t("acts.followed.which");
                        });
        return known;
    }

    /** One who is ticked is the one who was typed: the name holds it, or « which one? » was asked about it. */
    private static boolean chosen(Set<PartyId> ticked, Form form, Offered offered) {
        boolean asked = form.value(ASKED).equals(form.value(PERSON));
        return offered.foundPeople().entrySet().stream()
                .filter(it -> ticked.contains(it.getKey()))
                .anyMatch(it -> asked || Choices.names(it.getValue(), form.value(PERSON)));
    }

    private static Set<PartyId> organisations(Form form, Offered offered, Page page) {
        var chosen = new HashSet<PartyId>();
        for (var it : offered.organisations().keySet()) if (form.has("organisations", it.toString())) chosen.add(it);
        boolean typed = !form.value("organisation").isEmpty();
        var found = offered.found();
        if (typed && found.size() == 1) chosen.add(found.keySet().iterator().next());
        else if (typed && found.keySet().stream().noneMatch(chosen::contains))
            form.reject("organisation", page.t(found.isEmpty() ? "acts.organisation.none" : "acts.organisation.which"));
        return chosen;
    }

    private static List<UUID> chosen(Form form, String name, Map<UUID, String> offered) {
        return offered.keySet().stream()
                .filter(it -> form.has(name, it.toString()))
                .toList();
    }

    /** What is tapped replaces a duration that stands as it was noted. */
    static void tapped(Form form, Act.Content noted) {
        if (ActFields.PRESETS.contains(form.value("duree")) && form.has("minutes", "" + noted.minutes()))
            form.with("minutes", null);
    }

    /** Fills the form with an act. */
    static Form of(Act.Content it) {
        var form = ActFields.ALL
                .form(it)
                .with("duree", ActFields.PRESETS.contains("" + it.minutes()) ? it.minutes() : "autre")
                .with("minutes", ActFields.PRESETS.contains("" + it.minutes()) ? null : it.minutes())
                .with("lieu", it.where().place().code())
                .with("structure", it.where().structure())
                .with("commune", it.where().insee())
                .with("commune-nom", it.where().commune())
                .withAll("organisations", texts(it.organisations()))
                .withAll("personnes", texts(it.participants().known()))
                .withAll("elements", texts(it.items()))
                .withAll("etiquettes", texts(it.tags()))
                .with("forme", it.form() instanceof Act.Collective ? "collectif" : "individuel");
        ParticipantsForm.fill(form, it.participants(), it.form() instanceof Act.Collective);
        return form;
    }

    private static List<String> texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }
}
