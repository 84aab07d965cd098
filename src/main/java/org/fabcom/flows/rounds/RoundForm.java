package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.rounds.PickupRound.Said;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.SeatHolder;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** The form in which a round is planned. */
record RoundForm(Said said, PartyId driver, Set<PartyId> crew) {

    private static final int LONGEST_AHEAD = 366;

    /** Empty if something is wrong; the form then says what. */
    static Optional<RoundForm> read(Form form, List<Site> sites, List<SeatHolder> people, LocalDate today, Page page) {
        var site = Ids.read(form.value("site"))
                .filter(id -> sites.stream().anyMatch(it -> it.id().equals(id)));
        if (site.isEmpty()) form.reject("site", page.t("items.site.missing"));
        var day = Days.typed(form.value("jour"));
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_AHEAD)))
            form.reject("jour", page.t("rounds.day.wrong"));
        var starts = form.hour("depart", page.t("rounds.time.wrong"));
        var ends = Days.hour(form.value("retour"));
        if (ends == null || starts != null && !ends.isAfter(starts)) form.reject("retour", page.t("rounds.ends.wrong"));
        var vehicle = line(form, "vehicule", PickupRound.LONGEST_VEHICLE, page);
        if (vehicle.isEmpty()) form.reject("vehicule", page.t("rounds.vehicle.missing"));
        int capacity = form.value("capacite").matches("[1-9][0-9]?") ? Integer.parseInt(form.value("capacite")) : 0;
        if (capacity < 1 || capacity > PickupRound.MOST_STOPS)
            form.reject("capacite", page.t("rounds.capacity.wrong", PickupRound.MOST_STOPS));
        var note = line(form, "note", PickupRound.LONGEST_NOTE, page);
        var crew = crew(form.all("equipe"), people);
        var driver = crew(form.all("conducteur"), people).stream().findFirst();
        if (driver.isEmpty()) form.reject("conducteur", page.t("rounds.driver.missing"));
        if (form.wrong() || site.isEmpty() || driver.isEmpty() || day == null || starts == null || ends == null)
            return Optional.empty();
        return Optional.of(
                new RoundForm(new Said(site.get(), day, starts, ends, vehicle, capacity, note), driver.get(), crew));
    }

    private static Set<PartyId> crew(List<String> ids, List<SeatHolder> people) {
        var crew = new HashSet<PartyId>();
        for (var it : people) if (ids.contains(it.person().toString())) crew.add(it.person());
        return crew;
    }

    private static String line(Form form, String field, int longest, Page page) {
        var line = form.line(field, page);
        if (line.length() > longest) form.reject(field, page.t("web.field.long", longest));
        return line;
    }
}
