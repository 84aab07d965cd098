package org.fabcom.acts;

import module java.base;
import org.fabcom.acts.tags.Tags;
import org.fabcom.cases.Case;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of an act offers to choose from: structures, organisations, people, items of the plan. */
@Component
public class Choices {

    public static final ZoneId ZONE = Days.ZONE;
    private static final int MOST_FOUND = 8;

    private final Organisations organisations;
    private final People people;
    private final Seats seats;
    private final Optional<ActItems> items;
    private final Tags tags;
    private final ServedPeople served;
    private final Acts acts;

    Choices(
            Organisations organisations,
            People people,
            Seats seats,
            Optional<ActItems> items,
            Tags tags,
            ServedPeople served,
            Acts acts) {
        this.served = served;
        this.tags = tags;
        this.acts = acts;
        this.organisations = organisations;
        this.people = people;
        this.seats = seats;
        this.items = items;
    }

    /**
     * Names by id.
     *
     * @param structures where an act may have taken place
     * @param organisations that may have been helped
     * @param found organisations that answer to what was typed
     * @param people who may have been there: of the organisation helped, or served by staff
     * @param foundPeople those of them who answer to what was typed, or whose names look like it
     * @param met the one whom what was typed leaves no doubt about
     * @param enrolled who is registered with the act
     * @param others who noted an act of the same before
     */
    record Offered(
            @Nullable Case file,
            @Nullable UUID meeting,
            Map<PartyId, String> structures,
            Map<PartyId, String> organisations,
            Map<PartyId, String> found,
            Map<PartyId, String> people,
            Map<PartyId, String> foundPeople,
            @Nullable PartyId met,
            @Nullable PartyId enrolled,
            Map<UUID, String> items,
            Map<UUID, String> tags,
            List<String> others) {

        Offered enrolling(PartyId person) {
            return new Offered(
                    file,
                    meeting,
                    structures,
                    organisations,
                    found,
                    people,
                    foundPeople,
                    met,
                    person,
                    items,
                    tags,
                    others);
        }

        /** The same with these too. */
        Offered with(
                Map<PartyId, String> houses,
                Map<PartyId, String> helped,
                Map<PartyId, String> persons,
                Collection<String> others) {
            return new Offered(
                    file,
                    meeting,
                    both(structures, houses),
                    both(organisations, helped),
                    found,
                    both(people, persons),
                    foundPeople,
                    met,
                    enrolled,
                    items,
                    tags,
                    List.copyOf(others));
        }

        private static Map<PartyId, String> both(Map<PartyId, String> some, Map<PartyId, String> more) {
            var all = new LinkedHashMap<>(some);
            all.putAll(more);
            return all;
        }

        @Nullable
        UUID caseFile() {
            return file == null ? null : file.id().value();
        }
    }

    /** For this mediator, with what the act already has and what was typed so far. */
    Offered offered(Visitor me, @Nullable Case file, @Nullable UUID meeting, @Nullable Act known, Form form) {
        var helped = new LinkedHashSet<PartyId>();
        if (file != null) helped.add(file.organisation());
        if (known != null) helped.addAll(known.content().organisations());
        var found = found(form);
        helped.addAll(found.keySet());
        var structures = new LinkedHashSet<>(me.seats().keySet());
        structures.addAll(helped);
        if (known != null && known.content().where().structure() != null)
            structures.add(known.content().where().structure());
        structures.addAll(acts.places(me.party()));
        var typed = form.value("personne");
        var exact = exact(typed);
        var met = told(exact.isEmpty() ? answering(typed) : exact);
        return new Offered(
                file,
                meeting,
                named(structures),
                named(helped),
                found,
                persons(file, known, form, met),
                met,
                exact.size() == 1 || exact.isEmpty() && met.size() == 1 && contains(met, typed)
                        ? met.keySet().iterator().next()
                        : null,
                null,
                file == null ? Map.of() : items.map(it -> it.of(file.id())).orElse(Map.of()),
                tags.offered(known == null ? Set.of() : known.content().tags()),
                List.of());
    }

    private Map<PartyId, String> found(Form form) {
        var typed = form.value("organisation");
        var found = new LinkedHashMap<PartyId, String>();
        if (typed.isEmpty()) return found;
        var all = organisations.search(typed, 0, MOST_FOUND);
        var exact = all.stream().filter(it -> it.name().equalsIgnoreCase(typed)).toList();
        for (Organisation it : exact.size() == 1 ? exact : all) found.put(it.id(), it.name());
        return found;
    }

    /** Of the organisation helped, those the act has, and those whom staff serve: ticked, or found by what was typed. */
    private Map<PartyId, String> persons(
            @Nullable Case file, @Nullable Act known, Form form, Map<PartyId, String> met) {
        var all = new LinkedHashMap<PartyId, String>();
        if (file != null) all.putAll(members(file.organisation(), known));
        else if (known != null) all.putAll(named(known.content().participants().known()));
        form.all("personnes").stream()
                .flatMap(it -> Ids.read(it).stream())
                .flatMap(it -> served.find(new PartyId(it)).stream())
                .forEach(it -> all.put(it.id(), it.name()));
        all.putAll(met);
        return all;
    }

    /** Those of exactly these words. */
    private List<Served> exact(String typed) {
        var words = Fold.words(typed);
        return words.isEmpty()
                ? List.of()
                : served.near(typed, MOST_FOUND).stream()
                        .filter(it -> Fold.words(it.name()).equals(words))
                        .toList();
    }

    /** Those whose name or commune holds what was typed, else those whose names look like it. */
    private List<Served> answering(String typed) {
        if (typed.isBlank()) return List.of();
        var found = served.search(typed, 0, MOST_FOUND);
        return found.isEmpty() ? served.near(typed, MOST_FOUND) : found;
    }

    private static boolean contains(Map<PartyId, String> met, String typed) {
        return met.values().stream().allMatch(it -> names(it, typed));
    }

    /** Each word that was typed is a whole word of the name, its commune left out: « Martin » is not Martineau. */
    static boolean names(String told, String typed) {
        var name = told.contains(" (") ? told.substring(0, told.lastIndexOf(" (")) : told;
        return List.of(Fold.words(name).split(" "))
                .containsAll(List.of(Fold.words(typed).split(" ")));
    }

    /** Names with the commune; two that would read the same, with the telephone or the day they were registered as well. */
    private static Map<PartyId, String> told(List<Served> some) {
        var told = new LinkedHashMap<PartyId, String>();
        var twice = some.stream().collect(Collectors.groupingBy(it -> Fold.words(told(it)), Collectors.counting()));
        for (var it : some) {
            boolean alone = twice.getOrDefault(Fold.words(told(it)), 1L) == 1;
            told.put(
                    it.id(),
                    alone
                            ? told(it)
                            : told(it) + " · "
                                    + (it.phone().isEmpty()
                                            ? LocalDate.ofInstant(it.registeredAt(), ZONE)
                                            : it.phone()));
        }
        return told;
    }

    private static String told(Served it) {
        return it.name() + " (" + it.commune().name() + ")";
    }

    /** Where whom it is about lives: the organisation of the accompaniment, or the one person who is named. */
    Optional<Commune> commune(@Nullable Case file, List<String> persons) {
        if (file != null) return organisations.find(file.organisation()).map(Organisation::commune);
        return persons.size() != 1
                ? Optional.empty()
                : Ids.read(persons.getFirst())
                        .flatMap(it -> served.find(new PartyId(it)))
                        .map(Served::commune);
    }

    private Map<PartyId, String> members(PartyId organisation, @Nullable Act known) {
        var members = new LinkedHashMap<PartyId, String>();
        for (SeatHolder it : seats.in(organisation)) members.put(it.person(), it.name());
        if (known != null) members.putAll(named(known.content().participants().known()));
        return members;
    }

    /** Those of them whom staff serve, so that their way may be read. */
    Set<PartyId> followed(Collection<PartyId> persons) {
        return persons.stream()
                .filter(it -> served.find(it).filter(one -> !one.claimed()).isPresent())
                .collect(Collectors.toSet());
    }

    /** Labels of these tags, in order. */
    List<String> tagged(Collection<UUID> some) {
        return tags.offered(some).entrySet().stream()
                .filter(it -> some.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** By name. */
    public Map<PartyId, String> named(Collection<PartyId> parties) {
        record Named(PartyId id, String name, String folded) {}
        var names = new LinkedHashMap<PartyId, String>();
        people.names(List.copyOf(parties)).entrySet().stream()
                .map(it -> new Named(it.getKey(), it.getValue(), Fold.words(it.getValue())))
                .sorted(Comparator.comparing(Named::folded))
                .forEach(it -> names.put(it.id(), it.name()));
        return names;
    }
}
