package org.fabcom.governance.demo;

import module java.base;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.governance.assemblies.Officers;
import org.fabcom.governance.assemblies.RoomCounts.Hands;
import org.fabcom.governance.assemblies.Session;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.Votes;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.colleges.College;
import org.fabcom.governance.colleges.Colleges;
import org.fabcom.governance.minutes.PastMinutes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.demo.DemoHouses;
import org.fabcom.tally.rules.TieRule;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SCIC met two hundred days ago and signed its minutes; it is convened again in three weeks. */
@Component
@Order(84)
record InventedAssemblies(
        DemoHouses houses,
        Bodies bodies,
        Colleges colleges,
        Assemblies assemblies,
        Agenda agenda,
        Convening convening,
        Attendance attendance,
        Officers officers,
        Session session,
        Votes votes,
        PastMinutes minutes,
        Clock clock)
        implements DemoData {

    private static final String HOUSE = "SCIC Les Trois-Rivières";
    private static final String ROOM = "Salle des fêtes, 2 place du Marché, Sainte-Lucie";
    private static final List<String> COLLEGES =
            List.of("Salariés", "Usagères et usagers", "Productrices et producteurs", "Collectivités", "Partenaires");

    @Override
    public void fill() {
        var house = houses.named(HOUSE);
        var by = houses.manager(house);
        var body = bodies.open(house, by);
        var today = Days.today(clock);
        var held = today.minusDays(200);
        Past.quietly(
                at(held.minusDays(20), 10),
                () -> colleges.say(
                        body.id(),
                        COLLEGES.stream().map(it -> new College(it, 20)).toList(),
                        held.minusDays(20),
                        null,
                        by));
        var past = new UUID[1];
        Past.quietly(
                at(held.minusDays(18), 11),
                () -> past[0] = convened(
                        body,
                        held,
                        by,
                        List.of(
                                said(Kind.TALK, "Rapport d’activité", ""),
                                said(
                                        Kind.ORDINARY,
                                        "Ouvrir une caisse commune",
                                        "La SCIC ouvre une caisse commune, tenue en heures et en euros."),
                                said(
                                        Kind.ORDINARY,
                                        "Affecter le résultat aux réserves",
                                        "Le résultat de l’exercice va tout entier aux réserves impartageables."))));
        Past.quietly(at(held, 18), () -> met(past[0], body, by, at(held, 20)));
        convened(
                body,
                today.plusDays(21),
                by,
                List.of(
                        said(Kind.TALK, "Où en est la caisse commune", ""),
                        said(
                                Kind.ORDINARY,
                                "Louer le local du quai",
                                "La SCIC loue le local du quai, 420 € par mois, pour trois ans.")));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Days.ZONE).toInstant();
    }

    private static AgendaItem.Said said(Kind kind, String title, String text) {
        return new AgendaItem.Said(kind, title, text, kind == Kind.TALK ? null : true, Way.HANDS, false, null);
    }

    private UUID convened(Body body, LocalDate day, PartyId by, List<AgendaItem.Said> items) {
        var it = assemblies.add(
                body.id(),
                new Assembly.Said(
                        Assembly.Kind.ORDINARY,
                        Assembly.Held.ON_SITE,
                        at(day, 18),
                        ROOM,
                        "",
                        "",
                        day,
                        TieRule.CASTING_VOTE,
                        ""),
                null,
                by);
        for (var item : items) agenda.add(it.id(), item, 1, false);
        convening.convene(it.id(), body, by);
        return it.id();
    }

    /** All come; every fourth hand is against. */
    private void met(UUID id, Body body, PartyId by, Instant end) {
        var it = assemblies.find(id).orElseThrow();
        var voices = attendance.presence(it, body, null).voices();
        for (var voice : voices) attendance.arrives(id, body, voice, false, by);
        var people = new LinkedHashSet<PartyId>();
        for (var voice : voices) if (voice.person() != null) people.add(Objects.requireNonNull(voice.person()));
        var named = List.copyOf(people);
        officers.name(id, named.get(0), named.get(1), named.subList(2, 4));
        session.open(id, body, by);
        for (var item : agenda.of(id)) {
            if (!item.resolution()) session.settle(id, item.id(), AgendaItem.State.DONE, by);
            else vote(id, item, body, voices, named, by);
        }
        session.note(
                id, SessionLog.What.RESERVE, "Une sociétaire demande que les comptes soient envoyés plus tôt.", by);
        Past.quietly(end, () -> signed(id, body, named, by));
    }

    /** Two hours later they part, and sign. */
    private void signed(UUID id, Body body, List<PartyId> named, PartyId by) {
        session.close(id, by);
        var closed = assemblies.find(id).orElseThrow();
        var bureau = officers.of(id);
        minutes.sign(
                new Admitted(closed, body, bureau, false, named.get(0)),
                new Admitted(closed, body, bureau, false, named.get(1)),
                "Le rapport a été lu. Plusieurs voix ont demandé comment la caisse serait contrôlée : deux personnes la compteront chaque mois.");
    }

    private void vote(UUID id, AgendaItem item, Body body, List<Voice> voices, List<PartyId> named, PartyId by) {
        votes.open(id, item.id(), body, by);
        var hands = new TreeMap<String, Hands>();
        for (var voice : voices)
            hands.merge(Objects.requireNonNullElse(voice.college(), ""), side(hands), InventedAssemblies::plus);
        for (var scrutineer : named.subList(2, 4)) votes.count(id, item.id(), body, Map.copyOf(hands), scrutineer);
        votes.close(id, item.id(), by);
    }

    private static Hands side(Map<String, Hands> counted) {
        int all = counted.values().stream().mapToInt(Hands::all).sum();
        return all % 4 == 3 ? new Hands(0, 1, 0, 0) : new Hands(1, 0, 0, 0);
    }

    private static Hands plus(Hands a, Hands b) {
        return new Hands(a.yes() + b.yes(), a.no() + b.no(), a.abstain() + b.abstain(), a.blank() + b.blank());
    }
}
