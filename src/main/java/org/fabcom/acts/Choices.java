package org.fabcom.acts;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
     * @param foundPeople those of them who answer to what was typed
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
            Map<UUID, String> items,
            Map<UUID, String> tags,
            List<String> others) {

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
        else if (!form.value("structure").isEmpty()) {
            var last = acts.last(me.party()).orElse(null);
            var where = last == null ? null : last.content().where().structure();
            if (where != null) structures.add(where);
        }
        var met = met(form);
        return new Offered(
                file,
                meeting,
                named(structures),
                named(helped),
                found,
                persons(file, known, form, met),
                met,
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

    private Map<PartyId, String> met(Form form) {
        var typed = form.value("personne");
        var met = new LinkedHashMap<PartyId, String>();
        if (typed.isEmpty()) return met;
        var all = served.search(typed, 0, MOST_FOUND);
        var exact = all.stream().filter(it -> it.name().equalsIgnoreCase(typed)).toList();
        for (var it : exact.size() == 1 ? exact : all)
            met.put(it.id(), it.name() + " (" + it.commune().name() + ")");
        return met;
    }

    private Map<PartyId, String> members(PartyId organisation, @Nullable Act known) {
        var members = new LinkedHashMap<PartyId, String>();
        for (SeatHolder it : seats.in(organisation)) members.put(it.person(), it.name());
        if (known != null) members.putAll(named(known.content().participants().known()));
        return members;
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
        var names = new LinkedHashMap<PartyId, String>();
        people.names(List.copyOf(parties)).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Fold.ORDER))
                .forEach(it -> names.put(it.getKey(), it.getValue()));
        return names;
    }
}
