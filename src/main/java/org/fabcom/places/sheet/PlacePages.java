package org.fabcom.places.sheet;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.places.directory.Changes;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.PlaceChange;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.standard.HoursWords;
import org.fabcom.places.standard.Words;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a place: what is known with its source and date, what is not known said as such, and who changed what. */
@Controller
record PlacePages(Places places, Changes changes, People people) {

    private static final int HISTORY = 200;

    @GetMapping("/lieux/{id}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID id, Visitor me, Page page) {
        var place = places.find(id).orElseThrow(Problem::notFound);
        if (place.mergedInto() != null) return page.redirect(Place.path(place.mergedInto()));
        return page.show("places/place", view(place, me, page));
    }

    private PlaceView view(Place place, Visitor me, Page page) {
        var facts = place.facts();
        var merged = places.mergedInto(place.id());
        var owner = place.owner();
        return new PlaceView(
                place.url(),
                facts.name(),
                facts.text(Field.ADDRESS),
                facts.text(Field.ADDRESS_MORE),
                place.town(),
                map(place),
                phone(facts.text(Field.PHONE)),
                facts.all(Field.EMAILS),
                facts.all(Field.SITES),
                facts.text(Field.BOOKING),
                facts.text(Field.ACCESSIBILITY),
                HoursWords.lines(facts.text(Field.HOURS), page),
                facts.text(Field.HOURS),
                facts.text(Field.HOURS_WORDS),
                facts.text(Field.SUMMARY),
                facts.text(Field.DETAIL),
                lists(place, page),
                kinds(place, page),
                facts.text(Field.PARENT),
                Stream.concat(Stream.of(place), merged.stream())
                        .map(it -> source(it.facts(), page))
                        .distinct()
                        .toList(),
                page.date(java.time.LocalDate.ofInstant(place.changedAt(), Days.ZONE)),
                place.exportId(),
                merged.stream().map(Place::exportId).toList(),
                owner == null ? "" : people.name(owner).orElse(""),
                owner == null ? "" : owner.toString(),
                place.endedAt() == null ? "" : page.shortDate(place.endedAt()),
                place.lacking().stream().map(it -> page.t(it.label())).toList(),
                PlaceRights.mayWrite(me, place));
    }

    private static PlaceView.SourceView source(Facts facts, Page page) {
        var updated = facts.updated();
        return new PlaceView.SourceView(facts.text(Field.SOURCE), updated == null ? "" : page.date(updated));
    }

    /** The point on OpenStreetMap, another site that one may go to; empty if nobody knows the point. */
    private static String map(Place place) {
        var facts = place.facts();
        if (!facts.knows(Field.LATITUDE)) return "";
        return "https://www.openstreetmap.org/?mlat=" + facts.text(Field.LATITUDE) + "&mlon="
                + facts.text(Field.LONGITUDE) + "#map=17/" + facts.text(Field.LATITUDE) + "/"
                + facts.text(Field.LONGITUDE);
    }

    /** « 01 80 05 98 80 » for a French number; others as they are dialled. */
    static String phone(String number) {
        if (!number.matches("\\+(33|590|594|596|262)[0-9]{9}")) return number;
        var national = "0" + number.substring(number.length() - 9);
        return national.replaceAll("(..)(?=.)", "$1\u00a0");
    }

    private static List<PlaceView.ListView> lists(Place place, Page page) {
        var lists = new ArrayList<PlaceView.ListView>();
        for (var field : List.of(
                Field.SERVICES,
                Field.FEES,
                Field.ACCESS,
                Field.SUPPORT,
                Field.AUDIENCES,
                Field.CARE,
                Field.ROAMING,
                Field.PROGRAMMES,
                Field.LABELS)) lists.add(list(place, field, page));
        var others = place.facts().all(Field.OTHER_LABELS);
        if (!others.isEmpty()) lists.add(new PlaceView.ListView(page.t(Field.OTHER_LABELS.label()), others));
        for (var field : Field.added())
            if (place.facts().knows(field))
                lists.add(new PlaceView.ListView(
                        page.t(field.label()), place.facts().all(field)));
        return lists;
    }

    private static PlaceView.ListView list(Place place, Field field, Page page) {
        return new PlaceView.ListView(
                page.t(field.label()), Words.of(field, place.facts().all(field), page));
    }

    private static List<String> kinds(Place place, Page page) {
        var kinds = new ArrayList<>(Words.of(Field.KINDS, place.facts().all(Field.KINDS), page));
        kinds.addAll(Words.of(Field.OWN_KINDS, place.facts().all(Field.OWN_KINDS), page));
        return kinds;
    }

    @GetMapping("/lieux/{id}/historique")
    @Access(Access.Level.PUBLIC)
    ModelAndView history(UUID id, Visitor me, Page page) {
        var place = places.find(id).orElseThrow(Problem::notFound);
        var all = changes.of(id, HISTORY);
        var names = PlaceRights.staff(me)
                ? people.names(all.stream()
                        .map(PlaceChange::by)
                        .filter(Objects::nonNull)
                        .toList())
                : java.util.Map.<org.fabcom.kernel.PartyId, String>of();
        var lines = all.stream()
                .map(it -> new PlaceHistoryView.LineView(
                        page.t("directory.act." + it.act()),
                        page.dateTime(it.at()),
                        it.by() == null ? "" : names.getOrDefault(it.by(), page.t("directory.history.someone")),
                        it.source(),
                        it.fields().stream()
                                .filter(field -> field != Field.ID)
                                .map(field -> new PlaceHistoryView.FieldView(
                                        page.t(field.label()),
                                        Words.line(field, it.before(), page),
                                        Words.line(field, it.after(), page)))
                                .toList()))
                .toList();
        return page.show(
                "places/history",
                new PlaceHistoryView(place.url(), place.facts().name(), lines));
    }
}
