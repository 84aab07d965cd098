package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.pickups.Pickup;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.flows.pickups.PickupWords;
import org.fabcom.flows.pickups.Pickups;
import org.fabcom.flows.rounds.RoundGate.Standing;
import org.fabcom.flows.rounds.RoundView.SheetView;
import org.fabcom.flows.rounds.RoundView.StopView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Draws a round, on a screen and on paper. */
@Component
record RoundScreen(Pickups pickups, Kinds kinds, People people, Clock clock) {

    /** Collections of so many days around the round's may be added to it. */
    private static final int AROUND = 7;

    RoundView of(Standing at, Form form, Page page) {
        var it = at.round();
        var said = it.said();
        var stops = pickups.of(it.id());
        boolean driving = !it.cancelled() && !said.day().isAfter(Days.today(clock));
        boolean plans = at.plans() && !it.cancelled();
        long grams = pickups.weighed(stops.stream().map(Pickup::id).toList());
        return new RoundView(
                RoundPages.PATH + it.id(),
                at.plans()
                        ? new LinkView("/pesee/tournees/" + at.site().owner(), page.t("rounds.title"))
                        : new LinkView("/moi/agenda", page.t("agenda.own.title")),
                page.t("rounds.meeting", said.vehicle()),
                when(at, page),
                what(at, stops.size(), page),
                crew(at),
                said.note(),
                it.meeting() == null || !plans ? "" : "/agenda/rendez-vous/" + it.meeting(),
                it.cancelled(),
                plans,
                driving,
                form,
                stops(stops, page),
                plans ? waiting(at, page) : List.of(),
                driving
                        ? OptionView.all(kinds.of(at.site().owner()), kind -> kind.id(), kind -> kind.officialName())
                        : List.of(),
                OptionView.all(Sent.values(), sent -> page.t("flows.sent." + sent)),
                grams == 0 ? "" : Grams.kg(grams, page));
    }

    SheetView sheet(Standing at, Page page) {
        var stops = pickups.of(at.round().id());
        var said = at.round().said();
        return new SheetView(
                page.t("rounds.sheet.title", said.vehicle()),
                when(at, page),
                what(at, stops.size(), page),
                crew(at),
                said.note(),
                stops(stops, page));
    }

    private static String when(Standing at, Page page) {
        var said = at.round().said();
        return When.day(said.day(), page.locale()) + ", "
                + page.t(
                        "rounds.hours",
                        PickupWords.hour(said.starts(), page.locale()),
                        PickupWords.hour(said.ends(), page.locale()));
    }

    private static String what(Standing at, int stops, Page page) {
        return at.site().name() + " · "
                + page.t("rounds.room", stops, at.round().said().capacity());
    }

    private String crew(Standing at) {
        return people.names(at.crew()).values().stream().sorted().collect(Collectors.joining(", "));
    }

    private List<StopView> stops(List<Pickup> stops, Page page) {
        var views = new ArrayList<StopView>();
        for (var it : stops) views.add(stop(it, views.size() + 1, page));
        return views;
    }

    private StopView stop(Pickup it, int number, Page page) {
        var said = it.said();
        var at = it.at();
        long grams = pickups.weighed(List.of(it.id()));
        return new StopView(
                it.id().toString(),
                number,
                at == null ? "" : PickupWords.hour(at, page.locale()),
                at == null ? "" : at.toString(),
                said.name(),
                said.phone(),
                PickupWords.where(said),
                said.stairs(),
                PickupWords.what(said, page),
                page.t("pickups.state." + it.state()),
                PickupWords.chip(it.state()),
                it.state() == State.PLANNED,
                it.toCall(),
                grams == 0 ? "" : Grams.kg(grams, page),
                Ids.token());
    }

    private List<OptionView> waiting(Standing at, Page page) {
        var day = at.round().said().day();
        return pickups.waiting(at.site().id(), day.minusDays(AROUND), day.plusDays(AROUND)).stream()
                .map(it -> new OptionView(
                        it.id().toString(),
                        it.said().name() + " · " + PickupWords.where(it.said()),
                        PickupWords.when(it, page) + " · " + PickupWords.what(it.said(), page)))
                .toList();
    }
}
