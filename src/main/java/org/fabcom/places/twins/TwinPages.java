package org.fabcom.places.twins;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import module java.base;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.standard.Words;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person looks at two places side by side and says whether they are one (A48). */
@Controller
record TwinPages(Twins twins, Merging merging, Places places, People people) {

    private static final int URGENCY = 61;
    static final String HOME = "/administration/lieux-en-double";
    private static final int AT_ONCE = 10;
    private static final int DONE = 50;

    /** What tells two places apart, in the order of reading. */
    private static final List<Field> COMPARED = List.of(
            Field.ADDRESS,
            Field.COMMUNE,
            Field.PHONE,
            Field.EMAILS,
            Field.SITES,
            Field.HOURS,
            Field.SERVICES,
            Field.PIVOT,
            Field.KINDS,
            Field.SOURCE,
            Field.UPDATED);

    /** So many fields more are no accident: that sheet was kept with care. */
    private static final int CLEARLY = 2;

    @GetMapping(HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    ModelAndView pairs(Address address, Page page) {
        var paging = Paging.of(address, AT_ONCE, twins.count());
        var pairs = twins.open(AT_ONCE, paging.offset()).stream()
                .map(it -> pair(it, parted(it.parted(), page), page))
                .toList();
        return page.show("places/twins", new TwinsView(pairs, done(page), paging));
    }

    /** The sheet that says clearly more is proposed to stay; of two that say as much, the one that was looked at last. */
    private static TwinsView.PairView pair(Twins.Pair it, String parted, Page page) {
        boolean swap = better(it.other().facts(), it.one().facts());
        var kept = swap ? it.other() : it.one();
        var gone = swap ? it.one() : it.other();
        return new TwinsView.PairView(
                side(kept, gone.facts(), page), side(gone, kept.facts(), page), reasons(it.likeness(), page), parted);
    }

    private static boolean better(Facts it, Facts other) {
        int more = known(it) - known(other);
        return Math.abs(more) >= CLEARLY ? more > 0 : it.text(Field.UPDATED).compareTo(other.text(Field.UPDATED)) > 0;
    }

    private static int known(Facts it) {
        return (int) Field.all().stream().filter(it::knows).count();
    }

    private String parted(Twins.@Nullable Parted it, Page page) {
        if (it == null) return "";
        var by = it.by();
        var name = by == null ? "" : people.name(by).orElse("");
        return name.isEmpty()
                ? page.t("twins.parted", page.dateTime(it.at()))
                : page.t("twins.parted.by", page.dateTime(it.at()), name);
    }

    private static String reasons(Likeness it, Page page) {
        var streets = it.streets();
        var metres = it.metres();
        return page.t("twins.reason.commune")
                + " · " + page.t("twins.reason.names", it.names())
                + " · "
                + (streets == null ? page.t("twins.reason.streets.unknown") : page.t("twins.reason.streets", streets))
                + " · "
                + (metres == null ? page.t("twins.reason.distance.unknown") : page.t("twins.reason.distance", metres));
    }

    private static TwinsView.SideView side(Place it, Facts other, Page page) {
        var rows = COMPARED.stream()
                .filter(field ->
                        !it.facts().all(field).isEmpty() || !other.all(field).isEmpty())
                .map(field -> new TwinsView.RowView(
                        page.t(field.label()),
                        Words.line(field, it.facts(), page),
                        !it.facts().all(field).equals(other.all(field))))
                .toList();
        return new TwinsView.SideView(it.id().toString(), it.url(), it.facts().name(), rows);
    }

    private List<TwinsView.DoneView> done(Page page) {
        var all = merging.last(DONE);
        var names = people.names(all.stream().map(Merging.Done::by).distinct().toList());
        return all.stream()
                .map(it -> new TwinsView.DoneView(
                        it.goneName(),
                        it.keptName(),
                        Place.path(it.kept()),
                        it.why(),
                        names.getOrDefault(it.by(), ""),
                        it.at(),
                        it.undoneAt(),
                        it.undoneAt() == null ? undo(it.id()) : null))
                .toList();
    }

    private static String undo(UUID merge) {
        return HOME + "/reunions/" + merge + "/annulation";
    }

    @PostMapping(HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    ModelAndView decide(
            @RequestParam("garde") UUID kept, @RequestParam("autre") UUID other, Form form, Visitor me, Page page) {
        if (!form.value("faire").equals("reunir")) {
            return twins.refuse(kept, other, me.party())
                    ? page.redirect(HOME, "twins.refused")
                    : page.redirectWithCare(HOME, "twins.late");
        }
        var why = Objects.requireNonNullElse(PlainText.of(form.value("pourquoi"), 500), "");
        boolean swap = form.value("reste").equals("autre");
        var outcome = swap ? merging.merge(other, kept, why, me.party()) : merging.merge(kept, other, why, me.party());
        return outcome instanceof Merging.Outcome.Merged(UUID id)
                ? page.redirectWithUndo(HOME, undo(id), "twins.merged", name(swap ? other : kept))
                : page.redirectWithCare(HOME, "twins.late");
    }

    private String name(UUID id) {
        return places.find(id).map(it -> it.facts().name()).orElse("");
    }

    @PostMapping(HOME + "/recherche")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    ModelAndView look(Page page) {
        return page.redirect(HOME, "twins.looked", twins.propose());
    }

    @PostMapping(HOME + "/reunions/{id}/annulation")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR, COORDINATOR})
    ModelAndView undo(UUID id, Visitor me, Page page) {
        return merging.undo(id, me.party()) instanceof Merging.Outcome.Undone(Place back)
                ? page.redirect(HOME, "twins.undone", back.facts().name())
                : page.redirectWithCare(HOME, "twins.late");
    }

    /** The way to the pairs that wait, with their number. */
    @Bean
    static NavigationEntry twinsEntry(Twins twins) {
        return new RoomEntry(
                "places",
                NavigationEntry.Place.ADMINISTRATION,
                35,
                HOME,
                "twins.nav",
                visitor -> visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR) || visitor.is(COORDINATOR),
                twins::count);
    }

    /** On the home page of an editor: places that may be one. */
    @Bean
    static NextSteps twinsStepsNext(Twins waiting) {
        var words = new Step(URGENCY, "twins.home", "", HOME, "twins.home.do", "inbox", "");
        return page -> NextSteps.counted(InstanceRole.CATALOGUE_EDITOR, waiting::count, words, page);
    }
}
